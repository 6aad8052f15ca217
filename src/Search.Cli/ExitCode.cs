namespace Search.Cli;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Wrong usage, or a fault that a message on standard error explains.</summary>
    public const int Fault = 1;

    /// <summary>Done, with more rejects than <c>--max-rejects</c> allows.</summary>
    public const int TooManyRejects = 2;
}

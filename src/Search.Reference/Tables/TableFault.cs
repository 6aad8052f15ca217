namespace Search.Reference;

/// <summary>One thing that is wrong in a table of reference data.</summary>
/// <param name="File">The table's path.</param>
/// <param name="Line">The line, counted from 1 with the header.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record TableFault(string File, int Line, string Message)
{
    /// <summary>Gets the fault as one line: path, line, message.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}

namespace Search.Ingest;

/// <summary>A data directory or the reference data cannot be used; the message says what is wrong and what to do.</summary>
public sealed class WorkspaceException : Exception
{
    /// <summary>Makes the exception with its message.</summary>
    public WorkspaceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and cause.</summary>
    public WorkspaceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

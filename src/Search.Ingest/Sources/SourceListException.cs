namespace Search.Ingest;

/// <summary>A list of sources cannot be used; the message names each fault by its place, and says what would be right.</summary>
public sealed class SourceListException : Exception
{
    /// <summary>Makes the exception with its message.</summary>
    public SourceListException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and cause.</summary>
    public SourceListException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

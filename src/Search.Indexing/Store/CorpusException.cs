namespace Search.Indexing;

/// <summary>The corpus on disk cannot be used as it is; the message says what is wrong, where, and what cures it.</summary>
public class CorpusException : Exception
{
    /// <summary>Makes the exception with its message.</summary>
    public CorpusException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and cause.</summary>
    public CorpusException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Another process has the corpus open for writing; the message names it where that is known.</summary>
public sealed class CorpusLockedException(string message) : CorpusException(message);

/// <summary>Bytes of the store are not what was written.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="position">Where, in bytes from the start of the file.</param>
public sealed class StoreCorruptException(string message, long position) : CorpusException(message)
{
    /// <summary>Gets where the damage begins, in bytes from the start of the file.</summary>
    public long Position { get; } = position;
}

namespace Search.Articles;

/// <summary>Something that could not be read, with all that a person needs to find and mend it.</summary>
/// <param name="Origin">The file, URL or request it stood in.</param>
/// <param name="Line">The line, counted from 1, in a file of many records; else null.</param>
/// <param name="Reason">The stable reason that rejects are counted by.</param>
/// <param name="Detail">What is wrong and what would be right, for a person.</param>
/// <param name="Excerpt">The start of what was rejected, as text, at most 64 Ki characters.</param>
/// <param name="Length">How long the whole is, in bytes, where that is known; more than the excerpt where it was cut.</param>
public sealed record Reject(string Origin, long? Line, RejectReason Reason, string Detail, string Excerpt = "", long? Length = null);

/// <summary>Why something was rejected.</summary>
public enum RejectReason
{
    /// <summary>There is no such file or folder, or no file fits the pattern that was named.</summary>
    Missing,

    /// <summary>It is there, and may not be read or is passed over.</summary>
    Unreadable,

    /// <summary>It holds nothing: no bytes, or neither title nor body.</summary>
    Empty,

    /// <summary>It is in no format that can be read.</summary>
    UnknownFormat,

    /// <summary>It claims a format and breaks its rules: broken JSON, a truncated archive, a field of the wrong type.</summary>
    Malformed,

    /// <summary>Its bytes are text in no encoding that could be told.</summary>
    Encoding,

    /// <summary>It is larger than the limit, which the detail names.</summary>
    TooLarge,

    /// <summary>It only points at articles that lie elsewhere, and nothing was to be fetched.</summary>
    LinkOnly,

    /// <summary>It could not be fetched; the detail says why.</summary>
    NotFetched,
}

using System.Text;

namespace Search.Articles;

/// <summary>In which encoding a content was read, and what decided it.</summary>
/// <param name="Name">The encoding's name in the IANA registry, lower case, such as <c>utf-8</c> or <c>windows-1251</c>.</param>
/// <param name="Basis">What decided.</param>
public sealed record TextEncoding(string Name, EncodingBasis Basis)
{
    internal static TextEncoding Of(Encoding encoding, EncodingBasis basis) => new(encoding.WebName.ToLowerInvariant(), basis);
}

/// <summary>What tells an encoding, the most trustworthy first.</summary>
public enum EncodingBasis
{
    /// <summary>A byte order mark.</summary>
    Mark,

    /// <summary>
    /// All bytes are valid UTF-8, which text of another encoding is by accident only; or the zeros lie as in UTF-16 or UTF-32.
    /// </summary>
    Validity,

    /// <summary>The transport: the charset of an HTTP or WARC header.</summary>
    Transport,

    /// <summary>The content's own declaration: an XML declaration or a meta element.</summary>
    Declaration,

    /// <summary>What the bytes look like in languages of the world (UTF.Unknown).</summary>
    Content,

    /// <summary>Nothing: windows-1252, in which browsers read what declares nothing.</summary>
    Fallback,
}

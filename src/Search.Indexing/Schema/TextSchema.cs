using Lucene.Net.Documents;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Which words of a report are indexed, and in which fields: for one thread, and one document at a time.
/// </summary>
/// <remarks>
/// The product has one, <see cref="ReportText"/>. Another stands in where the engine is measured with the analysis and the fields of
/// another engine: all else, from the store to the facets, is the same.
/// </remarks>
internal abstract class TextSchema
{
    /// <summary>Gets the fields, the same for every document; what they hand over are the words of the report that was read last.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>Reads the words of a report into the fields.</summary>
    public abstract void Read(Report report);
}

/// <summary>Reads the words of a text the way the index has them.</summary>
/// <param name="text">The text.</param>
/// <param name="language">Its language as ISO 639-1, or <c>und</c>.</param>
/// <param name="tokens">Where the words go.</param>
/// <param name="offset">What is added to their places.</param>
internal delegate void TextReading(string text, string language, List<TextToken> tokens, int offset);

using Search.Reference;

namespace Search.Indexing;

/// <summary>Which words of a report are indexed, and in which fields of a segment in memory: for one thread.</summary>
/// <remarks>
/// The product has one, <see cref="ReportText"/>. Another stands in where the engine is measured with the analysis and the fields of
/// another engine: all else, from the store to the facets, is the same.
/// </remarks>
internal abstract class TextSchema
{
    /// <summary>Adds the words of a report to the document that is being made.</summary>
    public abstract void Add(Report report);
}

/// <summary>Reads the words of a text the way the index has them.</summary>
/// <param name="text">The text.</param>
/// <param name="language">Its language as ISO 639-1, or <c>und</c>.</param>
/// <param name="tokens">Where the words go.</param>
internal delegate void TextReading(string text, string language, List<TextToken> tokens);

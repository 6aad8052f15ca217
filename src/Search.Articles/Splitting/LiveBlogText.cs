namespace Search.Articles;

/// <summary>Splits a live blog that was flattened to text, where it is one.</summary>
internal static class LiveBlogText
{
    private const int FewestParagraphs = 6;

    /// <summary>Gets the lead's text and the entries, or false for an ordinary article.</summary>
    public static bool TrySplit(Article article, IReadOnlyList<string> paragraphs, out string lead, out IReadOnlyList<Entry> entries)
    {
        var reading = new LiveBlogReading(article.Title);
        if (paragraphs.Count >= FewestParagraphs)
        {
            reading.Read([.. paragraphs.Select(TextLine.Of)]);
        }

        var isLive = LiveBlogEvidence.Suffices(article, reading);
        (lead, entries) = isLive ? (reading.Lead, reading.Entries()) : ("", []);
        return isLive;
    }
}

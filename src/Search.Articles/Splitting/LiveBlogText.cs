namespace Search.Articles;

/// <summary>Splits a live blog that was flattened to text, where it is one.</summary>
internal static class LiveBlogText
{
    private const int FewestParagraphs = 6;

    /// <summary>Gets the lead's text and the entries, or false for an ordinary article.</summary>
    public static bool TrySplit(Article article, IReadOnlyList<string> paragraphs, out string lead, out IReadOnlyList<Entry> entries)
    {
        if (LiveBlogEvidence.IsCalledLive(article.Title, article.Url) && new StampedLines(paragraphs) is { AreEntries: true } stamped)
        {
            lead = string.Join('\n', paragraphs.Take(stamped.LeadLines));
            entries = stamped.Entries(text => TimeOf(text, article.Published));
            return true;
        }

        var reading = new LiveBlogReading(article.Title);
        if (paragraphs.Count >= FewestParagraphs)
        {
            reading.Read([.. paragraphs.Select(TextLine.Of)]);
        }

        var isLive = LiveBlogEvidence.Suffices(article, reading);
        (lead, entries) = isLive ? (reading.Lead, reading.Entries()) : ("", []);
        return isLive;
    }

    // Whether the day lies in the future has been told of the article.
    private static Published? TimeOf(string text, Published? day) => DayClock.At(day, text, OutletDates.Unknown) is { } at
        ? day! with { At = at, Precision = PublishedPrecision.Instant, Basis = PublishedBasis.Text, Raw = text }
        : null;
}

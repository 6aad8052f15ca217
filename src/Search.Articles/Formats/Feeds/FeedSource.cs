namespace Search.Articles;

/// <summary>Names the source of an entry.</summary>
internal static class FeedSource
{
    /// <summary>
    /// Gets the outlet that the entry itself names (an aggregator's <c>source</c>), else the one that the reader of the feed gave, else the
    /// feed's title, else the host of the entry's page.
    /// </summary>
    public static string Name(XmlElement entry, XmlElement? feed, Uri? url, FormatOptions options) =>
        options.SourceOf(Fitting(Own(entry)) ?? options.Source ?? Fitting(FeedText.Line(feed?.Child("title", "dc:title"))), url);

    private static string Own(XmlElement entry) =>
        entry.Child("source") is { } source ? FeedText.Line(source.Elements.Any() ? source.Child("title") : source) : "";

    private static string? Fitting(string name) => name.Length is 0 or > FormatOptions.LongestSource ? null : name;
}

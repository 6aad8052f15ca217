namespace Search.Articles;

/// <summary>Finds when a page says that it was published and last changed: in its JSON-LD, else its meta elements, else its time elements.</summary>
/// <remarks>The names of meta elements are those of Open Graph, schema.org, Dublin Core and the content systems that most outlets use.</remarks>
internal static class PageDates
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:published_time", "datePublished", "dc.date.issued", "dcterms.issued", "dcterms.created",
        "dc.date", "dc.date.created", "parsely-pub-date", "cXenseParse:recs:publishtime", "sailthru.date", "publish-date", "publishdate", "pubdate",
        "published_at", "published_time", "dateCreated", "date",
    ];

    private static readonly string[] UpdatedNames =
    [
        "article:modified_time", "article:modified", "og:updated_time", "dateModified", "dcterms.modified", "dc.date.modified", "last_updated", "last-modified",
    ];

    public static Published? Published(Page page, TimeProvider clock) =>
        DateText.Read(page.Data.Published, PublishedBasis.JsonLd, clock)
        ?? FromMeta(page, PublishedNames, clock)
        ?? FromElement(page, "time[itemprop~=datePublished], time[pubdate], time.published, time.entry-date, article header time[datetime]", clock)
        ?? OnlyTime(page, clock);

    public static Published? Updated(Page page, TimeProvider clock) =>
        DateText.Read(page.Data.Updated, PublishedBasis.JsonLd, clock)
        ?? FromMeta(page, UpdatedNames, clock)
        ?? FromElement(page, "time[itemprop~=dateModified], time.updated", clock);

    private static Published? FromMeta(Page page, ReadOnlySpan<string> names, TimeProvider clock)
    {
        foreach (var name in names)
        {
            if (DateText.Read(page.Meta(name), PublishedBasis.Meta, clock) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static Published? FromElement(Page page, string selector, TimeProvider clock) =>
        DateText.Read(page.Document.QuerySelector(selector)?.GetAttribute("datetime"), PublishedBasis.TimeElement, clock);

    // Several bare time elements may belong to comments and teasers: one alone, or the article's first, is the page's.
    private static Published? OnlyTime(Page page, TimeProvider clock)
    {
        var times = page.Document.QuerySelectorAll("time[datetime]");
        var time = times.Length == 1 ? times[0] : page.Document.QuerySelector("article time[datetime]");
        return DateText.Read(time?.GetAttribute("datetime"), PublishedBasis.TimeElement, clock);
    }
}

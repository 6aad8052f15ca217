using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>
/// Finds when a page says that it was published and last changed: in its JSON-LD, else its meta elements, time elements, URL and text.
/// </summary>
/// <remarks>
/// The names of meta elements are those of Open Graph, schema.org, Dublin Core and the content systems that most outlets use. The first
/// date that is believed counts; what comes before it and is not believed (<see cref="DoubtfulDate"/>) is kept. When a page was crawled
/// says nothing.
/// </remarks>
internal sealed class PageDates
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:published_time", "og:article:published_time",
        "datePublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date",
        "dc.date.created", "parsely-pub-date", "cXenseParse:recs:publishtime", "sailthru.date", "publish-date",
        "publish_date", "publishdate", "pubdate", "published_at", "published_time", "publication_date",
        "article.published", "article_date_original", "originalpublicationdate", "citation_publication_date",
        "citation_date", "bt:pubDate", "rnews:datePublished", "displaydate", "article-date", "dateCreated", "date",
    ];

    private static readonly string[] UpdatedNames =
    [
        "article:modified_time", "article:modified", "og:updated_time", "og:article:modified_time", "dateModified",
        "dcterms.modified", "dc.date.modified", "last_updated", "lastmod", "article.updated", "last-modified",
    ];

    private readonly Page _page;
    private readonly FormatOptions _options;
    private readonly List<DoubtfulDate> _doubtful = [];

    private PageDates(Page page, Uri? url, FormatOptions options)
    {
        (_page, _options) = (page, options);
        Published = Believed(page.Data.Published, PublishedBasis.JsonLd)
            ?? FromMeta(PublishedNames)
            ?? FromElements("time[itemprop~=datePublished], time[pubdate], time.published, time.entry-date, [itemprop~=datePublished][datetime], abbr.published[title]")
            ?? FromElements("article header time[datetime]")
            ?? OnlyTime()
            ?? Believed(UrlDate.Of(url, options.Clock))
            ?? PrintedDate.Of(page.Document, line => Believed(line, PublishedBasis.Text));
        Updated = Believed(page.Data.Updated, PublishedBasis.JsonLd)
            ?? FromMeta(UpdatedNames)
            ?? FromElements("time[itemprop~=dateModified], time.updated, [itemprop~=dateModified][datetime]");
    }

    /// <summary>Gets when the page says it was published, or null.</summary>
    public Published? Published { get; }

    /// <summary>Gets when the page says it was last changed, or null.</summary>
    public Published? Updated { get; }

    public static PageDates Of(Page page, Uri? url, FormatOptions options) => new(page, url, options);

    /// <summary>Gets what is kept beside the article: the dates that were not believed, or null.</summary>
    public JsonObject? Extra() => _doubtful.Count == 0 ? null : new()
    {
        [DoubtfulDate.ExtraName] = new JsonArray([.. _doubtful.Distinct().Select(date => date.ToJson())]),
    };

    private Published? Believed(string? text, PublishedBasis basis) => Believed(PageDateText.Read(text, basis, _options));

    private Published? Believed(Published? date)
    {
        if (date is null || !DoubtfulDate.IsDoubtful(date))
        {
            return date;
        }

        _doubtful.Add(new(date));
        return null;
    }

    private Published? FromMeta(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Believed(_page.Meta(name), PublishedBasis.Meta) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private Published? FromElements(string selector) => FromElement(_page.Document.QuerySelector(selector));

    private Published? FromElement(IElement? element) =>
        element is null ? null
        : Believed(
                element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title"),
                PublishedBasis.TimeElement)
            ?? Believed(element.TextContent, PublishedBasis.TimeElement);

    // Several bare time elements may belong to comments and teasers: one alone, or the article's first, is the page's.
    private Published? OnlyTime()
    {
        var times = _page.Document.GetElementsByTagName("time");
        return FromElement(times.Length == 1 ? times[0] : times.FirstOrDefault(time => time.Closest("article") is not null));
    }
}

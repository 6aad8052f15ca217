using System.Text.Json.Nodes;

namespace Search.Articles;

/// <summary>
/// A pointer to an article, or to a further list of pointers, that lies elsewhere: an entry of a feed without its text, or an address in a
/// sitemap.
/// </summary>
/// <remarks>
/// Formats yield links only where <see cref="FormatOptions.FollowLinks"/> says that somebody will fetch them. Without that, an entry that
/// has a title is taken as the article it states, marked by <see cref="Article.IsTeaser"/>, and a list of bare addresses is rejected as
/// <see cref="RejectReason.LinkOnly"/>.
/// </remarks>
public sealed record ArticleLink
{
    /// <summary>Gets the address, absolute, http or https.</summary>
    public required Uri Url { get; init; }

    /// <summary>Gets what lies there: a page with an article, or another list.</summary>
    public ArticleLinkKind Kind { get; init; }

    /// <summary>
    /// Gets what the list itself says of the article (title, summary, instants, its identity), or null where it gives the address alone.
    /// </summary>
    public Article? Stated { get; init; }

    /// <summary>Gets when the list says that the page last changed, to pass over what is known; null where it does not say.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Gets the file and entry it was read from. For messages.</summary>
    public string Origin { get; init; } = "";

    /// <summary>
    /// Gets the article of the fetched page under the identity that the list gives it. The page's own text, title and byline win; the
    /// list's instants do, since they are the record's own fields. A page without text leaves the article as it was stated, still marked as
    /// a teaser.
    /// </summary>
    /// <param name="page">What was read from the page at <see cref="Url"/>.</param>
    public Article Complete(Article page) => Stated is not { } stated
        ? page
        : page with
        {
            Id = stated.Id,
            Source = stated.Source,
            Title = page.Title.Length > 0 ? page.Title : stated.Title,
            Byline = page.Byline ?? stated.Byline,
            Published = stated.Published ?? page.Published,
            Updated = page.Updated ?? stated.Updated,
            Language = page.Language == LanguageDetector.Unknown ? stated.Language : page.Language,
            Url = page.Url ?? stated.Url ?? Url,
            Body = page.Body.Length > 0 ? page.Body : stated.Body,
            IsTeaser = page.Body.Length == 0 && page.Entries.Count == 0,
            Extra = Merge(stated.Extra, page.Extra),
        };

    private static JsonObject? Merge(JsonObject? stated, JsonObject? page)
    {
        if (stated is null || page is null)
        {
            return page ?? stated;
        }

        var both = (JsonObject)stated.DeepClone();
        foreach (var (name, value) in page)
        {
            both[name] = value?.DeepClone();
        }

        return both;
    }
}

/// <summary>What a link leads to.</summary>
public enum ArticleLinkKind
{
    /// <summary>A page with an article.</summary>
    Article,

    /// <summary>Another list of links: a sitemap named by a sitemap index, the next page of a feed.</summary>
    List,
}

namespace Search.Articles;

/// <summary>Tells an entry that only announces its article from one that holds it, and settles what becomes of the former.</summary>
/// <remarks>
/// An entry holds its article where it has a content of its own, or a description as long as an article: at least
/// <see cref="ShortestWhole"/> characters or three paragraphs. A text that ends as if cut (…, [...], "Read more") holds none in any case.
/// </remarks>
internal static class Teaser
{
    private const int ShortestWhole = 1000;
    private const int FewestParagraphs = 3;

    private static readonly string[] CutEndings =
    [
        "…", "...", "[…]", "[...]", "(…)",
        "read more", "read more »", "continue reading", "read the full story",
        "читать далее", "читати далі", "weiterlesen", "lire la suite"
    ];

    /// <summary>Says whether an entry with this content and summary only announces its article.</summary>
    public static bool IsOne(string content, string summary)
    {
        var text = content.Length > 0 ? content : summary;
        return IsCut(text) || (content.Length == 0 && text.Length < ShortestWhole && text.AsSpan().Count('\n') < FewestParagraphs - 1);
    }

    /// <summary>
    /// Settles what an entry is: an article, a link to follow, a teaser where nobody follows links, or a reject where it says nothing.
    /// </summary>
    public static Parsed Resolve(Article article, bool isTeaser, DateTimeOffset? changed, FormatOptions options)
    {
        var saysSomething = article.Title.Length > 0 || article.Body.Length > 0;
        var pointsElsewhere = isTeaser && article.Url is not null;
        if (pointsElsewhere && options.FollowLinks)
        {
            return new ArticleLink
            {
                Url = article.Url!,
                Stated = saysSomething ? article with { IsTeaser = true } : null,
                Changed = changed,
                Origin = article.Origin,
            };
        }

        return saysSomething ? article with { IsTeaser = pointsElsewhere }
            : article.Url is { } url ? new Reject(
                article.Origin,
                null,
                RejectReason.LinkOnly,
                $"The entry only points at {url}. Ingest the feed by its own URL, so that its pages are fetched.",
                url.AbsoluteUri)
            : new Reject(article.Origin, null, RejectReason.Empty, "The entry has neither title nor text.");
    }

    private static bool IsCut(string text)
    {
        foreach (var ending in CutEndings)
        {
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

using AngleSharp.Dom;
using SmartReader;

namespace Search.Articles;

/// <summary>Reads the article of a page: what the page says of itself, and the text that SmartReader finds.</summary>
internal static class PageArticle
{
    /// <summary>
    /// How many times as long as what was found the text must be that JSON-LD states, or the page's prose, for most of the page to have
    /// been missed.
    /// </summary>
    private const int MissedBy = 3;

    private const string NoAddress = "https://page.invalid/";

    public static Article Read(Page page, ArticleFile file, FormatOptions options)
    {
        var url = Canonical(page, file.Address);
        var siteName = page.Meta("og:site_name") ?? page.Data.Publisher;
        var source = options.SourceOf(siteName is { Length: > FormatOptions.LongestSource } ? null : siteName, url);
        var dates = PageDates.Of(page, url, options);
        var entries = PageEntries.Of(page, PageTitle.Of(page).Choose(null), url, dates.Published, options);
        var author = page.Data.Author ?? page.Meta("author", "article:author_name", "byl", "parsely-author", "dc.creator");
        var language = Language(page);
        var (title, byline, body) = Text(page, url); // From here on the document is SmartReader's: it takes it apart.
        return new Article
        {
            Id = ArticleId.Of(source, ArticleIdentity.Choose(null, url, file.Path)),
            Source = source,
            Title = title,
            Byline = Byline(author) ?? Byline(byline),
            Published = dates.Published,
            Updated = dates.Updated,
            Language = language ?? LanguageDetector.Detect(title, body),
            Url = url,
            Body = body,
            Entries = entries,
            Extra = dates.Extra(),
            Origin = file.Origin,
        };
    }

    private static Uri? Canonical(Page page, Uri? address) =>
        WebAddress.Read(page.Document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), address)
        ?? WebAddress.Read(page.Meta("og:url"), address)
        ?? WebAddress.Read(page.Data.Url, address)
        ?? address;

    private static string? Language(Page page) =>
        LanguageCodes.Normalise(
            page.Document.DocumentElement.GetAttribute("lang")
            ?? page.Data.Language
            ?? page.Meta("og:locale", "content-language", "language"));

    private static string? Byline(string? text) =>
        string.IsNullOrWhiteSpace(text) || WebAddress.Read(text) is not null ? null : PlainText.Line(text);

    private static (string Title, string? Byline, string Body) Text(Page page, Uri? url)
    {
        var titles = PageTitle.Of(page);
        SignUpBoxes.Remove(page.Document);
        var (holder, length) = PageProse.Of(page.Document);
        var prose = holder?.Clone(deep: true) as IElement;
        var found = page.Shape.IsWide ? null : Found(page, url);
        var title = titles.Choose(found?.Title);
        return (title, found?.Byline, PageText.WithoutTitle(Body(page, found?.Body, prose, length), title));
    }

    private static string Body(Page page, string? found, IElement? prose, int length)
    {
        if (page.Data.Body is { } said && said.Length > (found?.Length ?? 0) * MissedBy)
        {
            return PageEntry.TextOf(said);
        }

        if (prose is null || (found is not null && length <= found.Length * MissedBy))
        {
            return found ?? "";
        }

        PageProse.RemoveHidden(prose);
        NamedBoxes.Remove(prose);
        return PageText.Of(prose, "");
    }

    private static FoundText Found(Page page, Uri? url)
    {
        string? body = null;
        using var reader = new Reader(url?.AbsoluteUri ?? NoAddress, page.Document) { KeepClasses = true };
        reader.AddCustomOperationEnd(element =>
        {
            NamedBoxes.Remove(element);
            body = PageText.Of(element, "");
        });
        var found = reader.GetArticle();
        return new(found.Title, found.Byline ?? found.Author, body);
    }

    /// <summary>What SmartReader makes of a page.</summary>
    private sealed record FoundText(string? Title, string? Byline, string? Body);
}

using SmartReader;

namespace Search.Articles;

/// <summary>Reads the article of a page: what the page says of itself, and the text that SmartReader finds.</summary>
internal static class PageArticle
{
    private const string NoAddress = "https://page.invalid/";

    public static Article Read(Page page, ArticleFile file, FormatOptions options)
    {
        var url = Canonical(page, file.Address);
        var siteName = page.Meta("og:site_name") ?? page.Data.Publisher;
        var source = options.SourceOf(siteName is { Length: > FormatOptions.LongestSource } ? null : siteName, url);
        var (published, updated) = (PageDates.Published(page, options.Clock), PageDates.Updated(page, options.Clock));
        var entries = LiveBlogPosting.Entries(page.Data, options.Clock);
        var stated = LanguageCodes.Normalise(page.Document.DocumentElement.GetAttribute("lang") ?? page.Meta("og:locale", "content-language", "language"));
        var author = page.Data.Author ?? page.Meta("author", "article:author_name", "byl", "dc.creator");
        var (title, byline, body) = Text(page, url); // From here on the document is SmartReader's: it takes it apart.
        return new Article
        {
            Id = ArticleId.Of(source, ArticleIdentity.Choose(null, url, file.Path)),
            Source = source,
            Title = title,
            Byline = Byline(author) ?? Byline(byline),
            Published = published,
            Updated = updated,
            Language = stated ?? LanguageDetector.Detect(title, body),
            Url = url,
            Body = body,
            Entries = entries,
            Origin = file.Origin,
        };
    }

    private static Uri? Canonical(Page page, Uri? address) =>
        WebAddress.Read(page.Document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), address)
        ?? WebAddress.Read(page.Meta("og:url"), address)
        ?? WebAddress.Read(page.Data.Url, address)
        ?? address;

    private static string? Byline(string? text) =>
        string.IsNullOrWhiteSpace(text) || WebAddress.Read(text) is not null ? null : PlainText.Line(text);

    private static (string Title, string? Byline, string Body) Text(Page page, Uri? url)
    {
        var headline = PlainText.Line(page.Data.Headline ?? "");
        var stated = PlainText.Line(page.Document.Title ?? "");
        SignUpBoxes.Remove(page.Document);
        var whole = page.Document.Body;
        string? body = null;
        using var reader = new Reader(url?.AbsoluteUri ?? NoAddress, page.Document);
        reader.AddCustomOperationEnd(element => body = PageText.Of(element, headline));
        var found = reader.GetArticle();
        var title = PlainText.Line(found.Title ?? "");
        title = title.Length > 0 ? title : headline.Length > 0 ? headline : stated;
        return (title, found.Byline ?? found.Author, PageText.WithoutTitle(body ?? (whole is null ? "" : PageText.Of(whole, headline)), title));
    }
}

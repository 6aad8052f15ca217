using System.Text.Json.Nodes;

namespace Search.Articles;

/// <summary>Reads one entry of a sitemap, with the news extension (Google's schema sitemap-news 0.9) where it has that.</summary>
internal static class SitemapEntry
{
    /// <summary>Reads the entry; null where it is a bare address and nobody follows links.</summary>
    public static Parsed? Read(XmlElement entry, ArticleFile file, long number, FormatOptions options)
    {
        var origin = $"{file.Origin}#{number}";
        if (WebAddress.Read(entry.TextOf("loc"), file.Address) is not { } url)
        {
            return new Reject(
                origin,
                null,
                RejectReason.Malformed,
                "The entry has no address. Write an absolute http or https URL in <loc>.",
                entry.Text);
        }

        var stated = entry.Child("news:news") is { } news ? Stated(news, url, origin, options) : null;
        if (options.FollowLinks)
        {
            return new ArticleLink
            {
                Url = url,
                Kind = entry.Name == "sitemap" ? ArticleLinkKind.List : ArticleLinkKind.Article,
                Stated = stated,
                Changed = DateText.Read(entry.TextOf("lastmod"), PublishedBasis.Record, options.Clock)?.At,
                Origin = origin,
            };
        }

        return stated is null ? null : (Parsed?)stated;
    }

    private static Article? Stated(XmlElement news, Uri url, string origin, FormatOptions options)
    {
        var publication = news.Child("news:publication");
        var title = PlainText.Line(news.TextOf("news:title") ?? "");
        var date = news.TextOf("news:publication_date");
        var published = options.DateOf(date);
        var name = PlainText.Line(publication?.TextOf("news:name") ?? "");
        var source = options.SourceOf(options.Source ?? (name.Length is > 0 and <= FormatOptions.LongestSource ? name : null), url);
        return title.Length == 0 ? null : new Article
        {
            Id = ArticleId.Of(source, ArticleIdentity.Choose(null, url, "")),
            Source = source,
            Title = title,
            Published = published,
            Language = LanguageCodes.Normalise(publication?.TextOf("news:language")) ?? LanguageDetector.Detect(title, ""),
            Url = url,
            IsTeaser = true,
            Extra = Extra(news.TextOf("news:keywords"), published is null ? date : null),
            Origin = origin,
        };
    }

    private static JsonObject? Extra(string? keywords, string? unreadDate)
    {
        var extra = new JsonObject();
        if (keywords is not null)
        {
            extra["keywords"] = keywords;
        }

        if (unreadDate is not null)
        {
            extra["date"] = unreadDate;
        }

        return extra.Count > 0 ? extra : null;
    }
}

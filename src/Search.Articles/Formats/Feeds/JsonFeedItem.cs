using System.Text.Json;
using System.Text.Json.Nodes;

namespace Search.Articles;

/// <summary>Reads one item of a JSON Feed.</summary>
/// <param name="item">The item.</param>
/// <param name="feed">The feed's own members that stand before its items.</param>
/// <param name="options">The clock, the source, and whether links are followed.</param>
internal sealed class JsonFeedItem(JsonObject item, JsonObject feed, FormatOptions options)
{
    /// <summary>Reads the item.</summary>
    /// <param name="place">The identity of an item that states none.</param>
    /// <param name="origin">Where it stands, for messages.</param>
    /// <param name="address">Where the feed was fetched from, or null.</param>
    public Parsed Read(string place, string origin, Uri? address)
    {
        var start = address ?? WebAddress.Read(Text(feed, "feed_url")) ?? WebAddress.Read(Text(feed, "home_page_url"));
        var url = WebAddress.Read(Text(item, "url"), start)
            ?? WebAddress.Read(Text(item, "external_url"), start)
            ?? WebAddress.Read(Text(item, "id"));
        var html = FragmentText.Paragraphs(Text(item, "content_html") ?? "");
        var content = html.Length > 0 ? html : PlainText.Paragraphs(Text(item, "content_text") ?? "");
        var summary = PlainText.Paragraphs(Text(item, "summary") ?? "");
        var article = ToArticle(place, origin, url, content.Length > 0 ? content : summary);
        return Teaser.Resolve(article, Teaser.IsOne(content, summary), article.Updated?.At, options);
    }

    private Article ToArticle(string place, string origin, Uri? url, string body)
    {
        var date = Text(item, "date_published") ?? Text(item, "date_modified");
        var published = options.DateOf(date);
        var title = PlainText.Line(Text(item, "title") ?? "");
        var feedTitle = PlainText.Line(Text(feed, "title") ?? "");
        var source = options.SourceOf(
            options.Source ?? (feedTitle.Length is > 0 and <= FormatOptions.LongestSource ? feedTitle : null), url);
        return new Article
        {
            Id = ArticleId.Of(source, ArticleIdentity.Choose(Text(item, "id"), url, place)),
            Source = source,
            Title = title,
            Byline = Authors(item) ?? Authors(feed),
            Published = published,
            Updated = options.DateOf(Text(item, "date_modified")),
            Language = LanguageCodes.Normalise(Text(item, "language") ?? Text(feed, "language")) ?? LanguageDetector.Detect(title, body),
            Url = url,
            Body = body,
            Extra = Extra(feedTitle, published is null ? date : null),
            Origin = origin,
        };
    }

    private JsonObject? Extra(string feedTitle, string? unreadDate)
    {
        var extra = new JsonObject();
        if (item["tags"] is JsonArray tags)
        {
            extra["categories"] = tags.DeepClone();
        }

        if (feedTitle.Length > 0)
        {
            extra["feed"] = feedTitle;
        }

        if (unreadDate is not null)
        {
            extra["date"] = unreadDate;
        }

        return extra.Count > 0 ? extra : null;
    }

    private static string? Authors(JsonObject of)
    {
        var authors = of["authors"] as JsonArray ?? (of["author"] is JsonObject one ? [one.DeepClone()] : []);
        var byline = string.Join(
            ", ", authors.OfType<JsonObject>().Select(author => PlainText.Line(Text(author, "name") ?? "")).Where(name => name.Length > 0));
        return byline.Length > 0 ? byline : null;
    }

    // Version 1 allowed numbers as ids.
    private static string? Text(JsonObject of, string name) => of[name] switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };
}

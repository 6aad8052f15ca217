namespace Search.Articles;

/// <summary>Reads one entry of a feed, whatever the kind of feed: the names of all of them differ, and are never at odds.</summary>
/// <remarks>
/// The entry's text is its content (<c>content:encoded</c>, <c>content</c>, an XHTML body) where it has one, else its description or
/// summary. Without the whole text (<see cref="Teaser"/> says when) an entry that has a link is a pointer to its article.
/// </remarks>
/// <param name="entry">The entry.</param>
/// <param name="root">The feed around it, as far as it was read.</param>
/// <param name="file">The file.</param>
/// <param name="options">The clock, the source, and whether links are followed.</param>
internal sealed class FeedEntry(XmlElement entry, XmlElement? root, ArticleFile file, FormatOptions options)
{
    private static readonly string[] Contents = ["content:encoded", "content", "xhtml:body", "body", "fullitem"];
    private static readonly string[] Summaries =
        ["description", "summary", "abstract", "dc:description", "itunes:summary", "media:description", "itunes:subtitle", "subtitle"];

    private readonly XmlElement? _feed = root?.Child("channel") ?? root;

    /// <summary>Reads the entry.</summary>
    /// <param name="place">The identity of an entry that states none.</param>
    /// <param name="origin">Where it stands, for messages.</param>
    public Parsed Read(string place, string origin)
    {
        var url = FeedLinks.Of(entry, file.Address ?? FeedAddress());
        var (content, summary) = (Longest(Contents), Longest(Summaries));
        var article = ToArticle(place, origin, url, content.Length > 0 ? content : summary);
        return Teaser.Resolve(article, Teaser.IsOne(content, summary), FeedDates.Updated(entry, options.Clock)?.At, options);
    }

    private Article ToArticle(string place, string origin, Uri? url, string body)
    {
        var published = FeedDates.Published(entry, options.Clock);
        var title = FeedText.Line(entry.Child("title", "dc:title", "media:title"));
        var source = FeedSource.Name(entry, _feed, url, options);
        return new Article
        {
            Id = ArticleId.Of(
                source,
                ArticleIdentity.Choose(entry.TextOf("guid", "id", "dc:identifier") ?? Blank(entry.Attribute("rdf:about")), url, place)),
            Source = source,
            Title = title,
            Byline = FeedAuthors.Of(entry) ?? (_feed is null ? null : FeedAuthors.Of(_feed)),
            Published = published,
            Updated = FeedDates.Updated(entry, options.Clock),
            Language = Language() ?? LanguageDetector.Detect(title, body),
            Url = url,
            Body = body,
            Extra = FeedExtra.Of(entry, published is null ? FeedDates.Unread(entry) : null, _feed),
            Origin = origin,
        };
    }

    // The address that a feed on a disk says it has: relative links start there.
    private Uri? FeedAddress() => _feed is null ? null : WebAddress.Read(
        _feed.Elements.FirstOrDefault(child => child.Name == "link" && child.Attribute("href") is null && child.Text.Length > 0)?.Text
        ?? _feed.Elements.FirstOrDefault(child => child.Name == "link" && child.Attribute("rel") is null or "alternate" or "self")
            ?.Attribute("href"));

    private string? Language() => LanguageCodes.Normalise(entry.TextOf("dc:language", "language"))
        ?? LanguageCodes.Normalise((entry.Child("title") ?? entry).Inherited("xml:lang"))
        ?? LanguageCodes.Normalise(_feed?.TextOf("language", "dc:language"));

    private string Longest(ReadOnlySpan<string> names)
    {
        var longest = "";
        foreach (var name in names)
        {
            foreach (var child in entry.Elements)
            {
                if (child.Name == name && child.Attribute("src") is null
                    && FeedText.Paragraphs(child) is var text && text.Length > longest.Length)
                {
                    longest = text;
                }
            }
        }

        return longest;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

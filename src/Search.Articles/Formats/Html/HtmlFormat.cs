using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>One web page with one article, or with a live blog whose entries it states as structured data.</summary>
/// <remarks>
/// The article's text is found by SmartReader (a port of Mozilla's Readability), and its figures, related links and repeated headline are
/// left out. What the page says of itself is read from its JSON-LD first, then its meta elements, then its time elements. A page that says
/// nothing of its date has none. The page itself is kept in <see cref="Article.Markup"/>.
/// </remarks>
internal sealed class HtmlFormat : ArticleFormat
{
    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body", "<article", "<meta ", "<title"];

    public override string Name => "html";

    public override string Description => "a web page that begins with <!doctype html> or <html>";

    public override bool Recognises(ReadOnlySpan<char> head)
    {
        var start = head.TrimStart();
        start = start[..Math.Min(start.Length, 4096)];
        return start is ['<', ..] && start.ContainsAny(Opening);
    }

    private static System.Buffers.SearchValues<string> Opening { get; } =
        System.Buffers.SearchValues.Create(Openings, StringComparison.OrdinalIgnoreCase);

    public override async IAsyncEnumerable<Parsed> Parse(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (text, reject) = await WholeContent.ReadText(file, content, options, MetaCharset.Of, cancellationToken).ConfigureAwait(false);
        yield return reject is not null ? reject : Read(text!, file, options);
    }

    private static Parsed Read(string markup, ArticleFile file, FormatOptions options)
    {
        if (Page.Parse(markup, out var problem) is not { } page)
        {
            return new Reject(file.Origin, null, RejectReason.Malformed, problem!, Start(markup), markup.Length);
        }

        var article = PageArticle.Read(page, file, options) with { Markup = markup };
        return article.Title.Length > 0 || article.Body.Length > 0
            ? article
            : new Reject(file.Origin, null, RejectReason.Empty, "The page has neither title nor text.", Start(markup), markup.Length);
    }

    private static string Start(string markup) => markup[..Math.Min(markup.Length, Rejecting.LongestExcerpt)];
}

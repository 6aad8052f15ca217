using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Search.Articles;

/// <summary>One article in plain text: the word <c>date</c>, a date and the title on the first line, then one paragraph a line.</summary>
/// <remarks>
/// Told by that first line; read as this format by choice, a file without it takes its first line for the title and has no date.
/// A date that is none leaves the article undated, with what stood there under <c>date</c> in <see cref="Article.Extra"/>.
/// </remarks>
internal sealed class TextFormat : ArticleFormat
{
    private const string Mark = "date ";

    public override string Name => "text";

    public override string Description => "first line 'date 2024-12-28 Title', then a paragraph a line";

    public override bool Recognises(ReadOnlySpan<char> head)
    {
        var text = head.TrimStart();
        return text.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) && text.Length > Mark.Length
            && char.IsAsciiDigit(text[Mark.Length]);
    }

    public override async IAsyncEnumerable<Parsed> Parse(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (text, reject) = await WholeContent.ReadText(file, content, options, _ => null, cancellationToken).ConfigureAwait(false);
        yield return reject is not null ? reject : Read(text!.TrimStart(), file, options);
    }

    private Parsed Read(string text, ArticleFile file, FormatOptions options)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        var (first, body) = end < 0 ? (text, "") : (text[..end], PlainText.Paragraphs(text[end..]));
        var date = Recognises(first) ? first[Mark.Length..].Split(' ', 2)[0].TrimEnd() : null;
        var title = PlainText.Line(date is null ? first : first[(Mark.Length + date.Length)..]);
        var published = DateText.Read(date, PublishedBasis.Record, options.Clock);
        var source = options.SourceOf(null, null);
        return title.Length == 0 && body.Length == 0
            ? new Reject(file.Origin, null, RejectReason.Empty, "The article has neither title nor text.", text, text.Length)
            : new Article
            {
                Id = ArticleId.Of(source, ArticleIdentity.Choose(null, null, file.Path)),
                Source = source,
                Title = title,
                Published = published,
                Language = LanguageDetector.Detect(title, body),
                Body = body,
                Extra = date is not null && published is null ? new JsonObject { ["date"] = date } : null,
                Origin = file.Origin,
            };
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static System.FormattableString;

namespace Search.Articles;

/// <summary>
/// Articles in plain text: the word <c>date</c>, a date and the title on the first line, then one paragraph a line; a further line of that
/// form, with a day and a title, begins another article.
/// </summary>
/// <remarks>
/// Told by the first line; read as this format by choice, a file without it takes its first line for the title and has no date.
/// A date that is none leaves the article undated, with what stood there under <c>date</c> in <see cref="Article.Extra"/>.
/// </remarks>
internal sealed partial class TextFormat : ArticleFormat
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
        var (whole, reject) = await WholeContent.ReadText(file, content, options, _ => null, cancellationToken).ConfigureAwait(false);
        if (reject is not null)
        {
            yield return reject;
            yield break;
        }

        var text = whole!.TrimStart();
        int[] starts = [0, .. NextArticle().Matches(text).Select(next => next.Index), text.Length];
        for (var i = 0; i < starts.Length - 1; i++)
        {
            yield return Read(text[starts[i]..starts[i + 1]], i == 0 ? "" : Invariant($"#{i + 1}"), file, options);
        }
    }

    private Parsed Read(string text, string place, ArticleFile file, FormatOptions options)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        var (first, body) = end < 0 ? (text, "") : (text[..end], PlainText.Paragraphs(text[end..]));
        var date = Recognises(first) ? first[Mark.Length..].Split(' ', 2)[0].TrimEnd() : null;
        var title = PlainText.Line(date is null ? first : first[(Mark.Length + date.Length)..]);
        var published = options.DateOf(date);
        var source = options.SourceOf(null, null);
        return title.Length == 0 && body.Length == 0
            ? new Reject(file.Origin, null, RejectReason.Empty, "The article has neither title nor text.", text, text.Length)
            : new Article
            {
                Id = ArticleId.Of(source, ArticleIdentity.Choose(null, null, file.Path + place)),
                Source = source,
                Title = title,
                Published = published,
                Language = LanguageDetector.Detect(title, body),
                Body = body,
                Extra = date is not null && published is null ? new JsonObject { ["date"] = date } : null,
                Origin = file.Origin + place,
            };
    }

    [GeneratedRegex(@"(?<=[\r\n])date [0-9]{4}-[0-9]{2}-[0-9]{2} +\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextArticle();
}

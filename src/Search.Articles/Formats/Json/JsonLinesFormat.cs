using System.Runtime.CompilerServices;
using System.Text;

namespace Search.Articles;

/// <summary>
/// One article a line, each a JSON object (https://jsonlines.org) with <c>id, title, date, source, url, lang, body</c>, all optional, and
/// any others.
/// </summary>
/// <remarks>
/// A file of any size is read in the memory of its longest line. A line that is no such object is rejected by its number and the others
/// are read; blank lines count but are passed over. A last line that a fault of the file cut off is left to the reject of that fault.
/// </remarks>
internal sealed class JsonLinesFormat : ArticleFormat
{
    public override string Name => "jsonl";

    public override string Description => """one object a line, such as {"id":"a1","title":"…","date":"2024-12-28","body":"…"}""";

    public override bool Recognises(ReadOnlySpan<char> head)
    {
        foreach (var line in head.EnumerateLines())
        {
            if (line.TrimStart() is ['{', .. var rest] && (rest.IsWhiteSpace() || rest.TrimStart()[0] is '"' or '}'))
            {
                return true;
            }
        }

        return false;
    }

    public override async IAsyncEnumerable<Parsed> Parse(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var encoding = TextDecoder.OfLines(content.Head.Span, file.Charset);
        using var stream = JsonReading.Utf8(content, encoding);
        using var lines = new LineReader(stream, options.LongestRecord);
        while (await lines.Next(cancellationToken).ConfigureAwait(false))
        {
            var cutOff = !lines.IsTerminated && content.Fault is not null;
            if (!cutOff && Read(lines, encoding, file, options) is { } parsed)
            {
                yield return parsed;
            }
        }
    }

    private static Parsed? Read(LineReader lines, Encoding encoding, ArticleFile file, FormatOptions options)
    {
        if (lines.IsTooLong)
        {
            return Rejecting.TooLarge(file, lines.Number, options.LongestRecord, lines.Line.Span, lines.Length);
        }

        var line = WithoutMark(lines.Line.Span, lines.Number);
        if (line.Trim(" \t"u8).IsEmpty)
        {
            return null;
        }

        return IsUndecodable(line, encoding, out var problem)
            ? Rejecting.Of(file, lines.Number, RejectReason.Encoding, problem, line)
            : JsonReading.Read(line, $":{lines.Number}", lines.Number, file, options);
    }

    private static bool IsUndecodable(ReadOnlySpan<byte> line, Encoding encoding, out string problem)
    {
        problem = !System.Text.Unicode.Utf8.IsValid(line)
            ? $"Byte {TextDecoder.InvalidUtf8At(line)} of the line is not UTF-8, unlike the rest of the file. Save it as UTF-8."
            : encoding.CodePage != Encoding.UTF8.CodePage && line.IndexOf("\uFFFD"u8) >= 0
                ? $"The line holds bytes that are not {encoding.WebName}, unlike the rest of the file. Save it as UTF-8."
            : "";
        return problem.Length > 0;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line, long number) =>
        number == 1 && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
}

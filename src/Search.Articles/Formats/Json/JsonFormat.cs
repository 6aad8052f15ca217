using System.Runtime.CompilerServices;
using System.Text;

namespace Search.Articles;

/// <summary>
/// An array of articles in JSON, or an object that holds one as <c>articles</c>, <c>items</c>, <c>results</c> and the like, be it within
/// a <c>response</c>, or a single article; objects as in JSONL.
/// </summary>
/// <remarks>
/// A file of any size is read in the memory of its largest record. An element that is no article is rejected by its number and line, and
/// the others are read. A record that states no identity has its number in the array.
/// </remarks>
internal sealed class JsonFormat : ArticleFormat
{
    private static readonly string[] Lists =
        ["articles", "items", "results", "data", "docs", "documents", "entries", "posts", "news", "records", "rows", "stories", "reports"];

    public override string Name => "json";

    public override string Description => """an array of such objects, or {"articles":[…]}""";

    public override bool Recognises(ReadOnlySpan<char> head)
    {
        var start = head.TrimStart();
        return start is ['[', ..]
            ? start[1..].TrimStart() is [] or ['{' or ']', ..]
            : start is ['{', ..] && (IsSpread(start) || IsAroundList(start));
    }

    public override async IAsyncEnumerable<Parsed> Parse(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false); // The bytes are read as they are needed, in step with the records.
        using var stream = JsonReading.Utf8(content, TextDecoder.OfLines(content.Head.Span, file.Charset));
        using var elements = new JsonElements(stream, Lists, options.LongestRecord);
        var number = 0;
        while (elements.Next())
        {
            number++;
            cancellationToken.ThrowIfCancellationRequested();
            if (!elements.IsCutOff)
            {
                yield return elements.IsTooLong
                    ? Rejecting.TooLarge(file, elements.Line, options.LongestRecord, elements.Value.Span, null)
                    : JsonReading.Read(WithoutMark(elements.Value.Span), $"#{number}", elements.Line, file, options);
            }
        }

        if (content.Fault is null && Rest(elements, number, file, options) is { } rest)
        {
            yield return rest;
        }
    }

    // The single article that the document is, or what is wrong with the document as a whole.
    private static Parsed? Rest(JsonElements elements, int count, ArticleFile file, FormatOptions options)
    {
        if (!elements.IsWhole)
        {
            return new Reject(
                file.Origin,
                elements.Line,
                RejectReason.Malformed,
                "The JSON does not end as it began. What came before is used; write the file again.");
        }

        if (elements.HasList)
        {
            return count > 0 ? (Parsed?)null : new Reject(file.Origin, null, RejectReason.Empty, "The list holds no articles.");
        }

        return elements.IsAroundTooLong
            ? Rejecting.TooLarge(file, null, options.LongestRecord, elements.Around, null)
            : JsonReading.Read(elements.Around.IsEmpty ? "{}"u8 : elements.Around, "", null, file, options);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> value) => value.StartsWith("\uFEFF"u8) ? value[3..] : value;

    // An object that takes more than its line is none of JSONL.
    private static bool IsSpread(ReadOnlySpan<char> start)
    {
        var end = start.IndexOfAny('\n', '\r');
        return end > 0 && start[1..end].IsWhiteSpace();
    }

    private static bool IsAroundList(ReadOnlySpan<char> start)
    {
        using var elements = new JsonElements(
            new MemoryStream(Encoding.UTF8.GetBytes(start.ToString())), Lists, limit: PeekStream.DefaultLength * 4);
        return (elements.Next() ? elements.IsListed && elements.Value.Span is [(byte)'{', ..] : elements.HasList && elements.IsWhole)
            && elements.Around.IndexOf("\"title\":"u8) < 0 && elements.Around.IndexOf("\"body\":"u8) < 0;
    }
}

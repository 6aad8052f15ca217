using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Search.Articles;

/// <summary>JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
/// <remarks>
/// A feed of any length is read in the memory of its largest item. An item without content is a pointer to its article, as in the feeds in
/// XML.
/// </remarks>
internal sealed class JsonFeedFormat : ArticleFormat
{
    private static readonly string[] Lists = ["items"];

    public override string Name => "json-feed";

    public override string Description => """a feed such as {"version":"https://jsonfeed.org/version/1.1","items":[…]}""";

    public override bool Recognises(ReadOnlySpan<char> head) =>
        head.TrimStart() is ['{', ..] && head.IndexOf("//jsonfeed.org/version/", StringComparison.Ordinal) is >= 0 and < 4096;

    public override async IAsyncEnumerable<Parsed> Parse(
        ArticleFile file,
        ArticleContent content,
        FormatOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false); // The bytes are read as they are needed, in step with the items.
        using var stream = JsonReading.Utf8(content, TextDecoder.OfLines(content.Head.Span, file.Charset));
        using var items = new JsonElements(stream, Lists, options.LongestRecord);
        var number = 0;
        JsonObject? feed = null;
        while (items.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            feed ??= FeedOf(items.Around);
            if (!items.IsCutOff)
            {
                yield return items.IsTooLong
                    ? Rejecting.TooLarge(file, items.Line, options.LongestRecord, items.Value.Span, null)
                    : Read(items.Value.Span, items.Line, number, feed, file, options);
            }
        }

        if (content.Fault is null && !(items.IsWhole && number > 0))
        {
            yield return items.IsWhole
                ? new Reject(file.Origin, null, RejectReason.Empty, "The feed has no entries.")
                : new Reject(
                    file.Origin,
                    items.Line,
                    RejectReason.Malformed,
                    "The JSON does not end as it began. What came before is used; fetch the feed again.");
        }
    }

    private static JsonObject FeedOf(ReadOnlySpan<byte> around)
    {
        try
        {
            return around.IsEmpty ? [] : JsonNode.Parse(around) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return []; // What is said of the feed as a whole is lost; its items stand for themselves.
        }
    }

    private static Parsed Read(ReadOnlySpan<byte> json, long line, int number, JsonObject feed, ArticleFile file, FormatOptions options)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return JsonText.Node(ref reader) is JsonObject item
                ? new JsonFeedItem(item, feed, options).Read($"{file.Path}#{number}", $"{file.Origin}#{number}", file.Address)
                : Rejecting.Of(file, line, RejectReason.Malformed, "The item is no object. Write each item as one object.", json);
        }
        catch (JsonException fault)
        {
            return Rejecting.Of(file, line, RejectReason.Malformed, JsonReading.Explain(fault), json);
        }
    }
}

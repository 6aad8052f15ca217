using System.Text;
using Microsoft.Net.Http.Headers;
using Search.Articles;

namespace Search.Web;

/// <summary>The body of a request as the bytes of its items, each with its line; or what is wrong with the whole.</summary>
internal readonly record struct PostedBody(IReadOnlyList<(int Line, ReadOnlyMemory<byte> Bytes)> Items, Problem? Problem)
{
    public const string Json = "application/json";

    public const string NdJson = "application/x-ndjson";

    /// <summary>Gets whether the items are articles that were read already, as <see cref="ArticleJson"/> writes them.</summary>
    public bool AreRead { get; private init; }

    /// <exception cref="BadHttpRequestException">The body is larger than the server takes, or breaks off.</exception>
    public static async Task<PostedBody> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsTaken(type))
        {
            return Refused(Problem.Of(ProblemType.MediaType, $"'{request.ContentType}' is not taken. Send {Json}, or {NdJson}, in UTF-8."));
        }

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        return Checked(Is(type, Json) ? [(1, OnOneLine(bytes))] : Lines(bytes)) with { AreRead = Is(type, ArticleJson.MediaType) };
    }

    private static bool IsTaken(MediaTypeHeaderValue type) =>
        (Is(type, Json) || Is(type, NdJson) || Is(type, ArticleJson.MediaType))
        && (type.Encoding is null || type.Encoding.CodePage == Encoding.UTF8.CodePage);

    private static bool Is(MediaTypeHeaderValue type, string name) => type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static PostedBody Checked(List<(int Line, ReadOnlyMemory<byte> Bytes)> items)
    {
        if (items.Count > PostLimits.Articles)
        {
            return Refused(Problem.Of(
                ProblemType.TooLarge,
                $"The request holds {items.Count} articles; at most {PostLimits.Articles} are taken at once.",
                ("limit", PostLimits.Articles)));
        }

        var large = items.Find(item => item.Bytes.Length > PostLimits.ArticleBytes);
        return large.Bytes.Length > 0
            ? Refused(Problem.Of(
                ProblemType.TooLarge,
                $"The article on line {large.Line} has {large.Bytes.Length} bytes; an article may have {PostLimits.ArticleBytes}.",
                ("limit", PostLimits.ArticleBytes),
                ("line", large.Line)))
            : items.Count == 0 ? Refused(Problem.Of(ProblemType.Body, "The body is empty. Send at least one article.")) : new(items, null);
    }

    private static List<(int Line, ReadOnlyMemory<byte> Bytes)> Lines(ReadOnlyMemory<byte> bytes)
    {
        var items = new List<(int, ReadOnlyMemory<byte>)>();
        for (var line = 1; bytes.Length > 0; line++)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var item = (end < 0 ? bytes : bytes[..end]).Trim(" \t\r"u8);
            if (!item.IsEmpty)
            {
                items.Add((line, item));
            }

            bytes = end < 0 ? default : bytes[(end + 1)..];
        }

        return items;
    }

    /// <summary>A line break in JSON stands between tokens only, so that a space may stand for it.</summary>
    private static ReadOnlyMemory<byte> OnOneLine(Memory<byte> bytes)
    {
        bytes.Span.Replace((byte)'\n', (byte)' ');
        bytes.Span.Replace((byte)'\r', (byte)' ');
        return bytes.Trim(" \t"u8);
    }

    private static PostedBody Refused(Problem problem) => new([], problem);
}

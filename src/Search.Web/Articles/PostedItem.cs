using Search.Articles;

namespace Search.Web;

/// <summary>One item of a request, read: an article or a reject.</summary>
internal readonly record struct PostedItem(int Line, Article? Article, Reject? Reject)
{
    private static readonly ArticleFormat Format = ArticleFormat.Find("jsonl")!;

    public static async Task<IReadOnlyList<PostedItem>> ReadAll(PostedBody body, TimeProvider time, CancellationToken cancellationToken)
    {
        if (body.AreRead)
        {
            return [.. body.Items.Select(item => Take(item.Line, item.Bytes.Span))];
        }

        var options = new FormatOptions { Clock = time, LongestRecord = PostLimits.ArticleBytes };
        var read = new List<PostedItem>(body.Items.Count);
        foreach (var (line, bytes) in body.Items)
        {
            read.Add(await Read(line, bytes, options, cancellationToken));
        }

        return read;
    }

    /// <summary>An item without id and URL is known by its own bytes: sent again it is the same article, on whichever line.</summary>
    private static async Task<PostedItem> Read(
        int line, ReadOnlyMemory<byte> bytes, FormatOptions options, CancellationToken cancellationToken)
    {
        var identity = $"posted/{Base32.OfHash(Convert.ToBase64String(bytes.Span), characters: 26)}";
        var file = new ArticleFile(identity, "request", () => new MemoryStream(bytes.ToArray(), writable: false));
        using var content = file.Open();
        await foreach (var parsed in Format.Parse(file, content, options, cancellationToken))
        {
            return parsed.Article is { } article
                ? new(line, article with { Origin = $"request:{line}" }, null)
                : new(line, null, parsed.Reject! with { Line = line });
        }

        const string Remedy = "The line holds no JSON object. Write one whole object on each line.";
        return new(line, null, new Reject("request", line, RejectReason.Malformed, Remedy));
    }

    private static PostedItem Take(int line, ReadOnlySpan<byte> bytes) => ArticleJson.TryRead(bytes, out var article, out var fault)
        ? new(line, article, null)
        : new(line, null, new Reject("request", line, RejectReason.Malformed, fault));
}

using System.Net;
using System.Text.Json;

namespace Search.Ingest;

/// <summary>What a server answered to a batch of articles: the counts of its <c>POST /v1/articles</c>.</summary>
internal readonly record struct SentBatch(long Sequence, long Added, long Changed, long Unchanged, long Reports, long Revisions)
{
    /// <exception cref="WorkspaceException">The server refused the batch, or answered something else.</exception>
    public static SentBatch Read(HttpStatusCode status, string body, Uri server)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return status == HttpStatusCode.OK
                ? Of(json.RootElement)
                : throw new WorkspaceException($"The server at {server} refuses the articles ({(int)status}): {json.RootElement.GetProperty("detail").GetString()}");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WorkspaceException($"What answers at {server} ({(int)status}) is no Dateline server. Check the address.", fault);
        }
    }

    private static SentBatch Of(JsonElement answer)
    {
        var (reports, revisions) = (0L, 0L);
        foreach (var item in answer.GetProperty("items").EnumerateArray())
        {
            if (item.GetProperty("reports") is { ValueKind: JsonValueKind.Object } changes)
            {
                revisions += changes.GetProperty("added").GetInt64() + changes.GetProperty("changed").GetInt64();
                reports += changes.GetProperty("unchanged").GetInt64();
            }
        }

        return new(
            answer.GetProperty("sequence").GetInt64(),
            answer.GetProperty("added").GetInt64(),
            answer.GetProperty("changed").GetInt64(),
            answer.GetProperty("unchanged").GetInt64(),
            reports + revisions,
            revisions);
    }
}

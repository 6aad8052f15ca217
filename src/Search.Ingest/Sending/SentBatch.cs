using System.Net;
using System.Text.Json;
using Search.Articles;
using Search.Indexing;

namespace Search.Ingest;

/// <summary>Reads what a server answered to a batch of articles: the items of its <c>POST /v1/articles</c>.</summary>
internal static class SentBatch
{
    /// <exception cref="WorkspaceException">The server refused the batch, or answered something else.</exception>
    public static SunkBatch Read(HttpStatusCode status, string body, Uri server)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return status == HttpStatusCode.OK
                ? Of(json.RootElement)
                : throw new WorkspaceException(
                    $"The server at {server} refuses the articles ({(int)status}): {json.RootElement.GetProperty("detail").GetString()}");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WorkspaceException($"What answers at {server} ({(int)status}) is no Dateline server. Check the address.", fault);
        }
    }

    private static SunkBatch Of(JsonElement answer) =>
        new([.. answer.GetProperty("items").EnumerateArray().Select(Item)], answer.GetProperty("sequence").GetInt64());

    private static SunkArticle Item(JsonElement item)
    {
        if (item.GetProperty("reports") is not { ValueKind: JsonValueKind.Object } reports)
        {
            return new Reject(
                "request",
                item.GetProperty("line").GetInt64(),
                RejectReason.Malformed,
                item.GetProperty("reject").GetProperty("detail").GetString()!);
        }

        var kind = item.GetProperty("outcome").GetString() switch
        {
            "added" => PutKind.Added,
            "changed" => PutKind.Changed,
            _ => PutKind.Unchanged
        };
        return new PutOutcome(
            kind,
            Count(reports, "added"),
            Count(reports, "changed"),
            Count(reports, "retired"),
            Count(reports, "unchanged"),
            Count(reports, "regrouped"));
    }

    private static int Count(JsonElement reports, string name) => reports.GetProperty(name).GetInt32();
}

using System.Text.Json;

namespace Search.EndToEnd.Tests;

/// <summary>An answer of the API or of <c>search --json</c>, read as any client would read it.</summary>
internal sealed class Answer(string json)
{
    private readonly JsonElement _root = JsonDocument.Parse(json).RootElement;

    public int Total => _root.GetProperty("total").GetInt32();

    public long Sequence => _root.GetProperty("sequence").GetInt64();

    public IReadOnlyList<string> Ids => [.. Hits.Select(hit => hit.GetProperty("id").GetString()!)];

    public IReadOnlyList<JsonElement> Hits => [.. _root.GetProperty("hits").EnumerateArray()];

    public string? Next => _root.GetProperty("next").GetString();

    /// <summary>Gets a facet's counts by label.</summary>
    public IReadOnlyDictionary<string, int> Counts(string facet) =>
        Values(facet).GroupBy(value => value.GetProperty("label").GetString()!).ToDictionary(group => group.Key, group => group.Max(Count));

    /// <summary>Gets the count of a facet value by its id.</summary>
    public int Count(string facet, string id) => Values(facet).Where(value => value.GetProperty("id").GetString() == id).Select(Count).Single();

    /// <summary>Gets the id of a facet value by its label; of two with the same label, the one that more reports have.</summary>
    public string IdOf(string facet, string label) =>
        Values(facet).Where(value => value.GetProperty("label").GetString() == label).MaxBy(Count).GetProperty("id").GetString()!;

    private JsonElement[] Values(string facet) => [.. _root.GetProperty("facets").GetProperty(facet).GetProperty("values").EnumerateArray()];

    private static int Count(JsonElement value) => value.GetProperty("count").GetInt32();
}

using System.Globalization;
using Search.Benchmarks.Peers;
using Search.Indexing;

namespace Search.Benchmarks.Steady;

/// <summary>Makes requests of the product out of the peers' queries and their filters.</summary>
internal static class SteadyRequests
{
    /// <summary>Gets each query without a filter, with its dates, with its place and with its actor.</summary>
    public static List<SearchRequest> Of(string queries) => [.. PeerQuery.ReadAll(queries).SelectMany(query => new[]
    {
        Request(query),
        Request(query, ("from", Time(query.From)), ("to", Time(query.To))),
        Request(query, ("place", query.Place)),
        Request(query, ("actor", query.Actor)),
    })];

    private static SearchRequest Request(PeerQuery query, params (string Name, string Value)[] filters)
    {
        var parameters = filters.Prepend(("q", Text(query))).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2));
        return SearchRequest.TryRead(parameters, out var request, out var problems)
            ? request
            : throw new InvalidDataException($"{Text(query)}: {problems[0].Message}");
    }

    private static string Time(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(PeerQuery query) => query.Type switch
    {
        "or2" or "or3" => string.Join(" OR ", query.Words),
        "phrase" => $"\"{string.Join(' ', query.Words)}\"",
        "near" => $"\"{string.Join(' ', query.Words[1..])}\"~{query.Words[0]}",
        "prefix" => query.Words[0] + "*",
        "fuzzy" => $"{query.Words[0]}~{query.Words[1]}",
        "not" => $"({query.Words[0]} OR {query.Words[1]}) -{query.Words[2]}",
        _ => string.Join(' ', query.Words),
    };
}

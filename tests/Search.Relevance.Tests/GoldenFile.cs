using Search.Testing;

namespace Search.Relevance.Tests;

/// <summary>The results that were reviewed: a header, a line for each query by id, and the measures behind a #.</summary>
internal static class GoldenFile
{
    /// <summary>Set to 1, the file is written anew before it is compared.</summary>
    public const string UpdateVariable = "DATELINE_UPDATE_GOLDEN";

    private static readonly string Path = Repository.Path("tests/Search.Relevance.Tests/Results.tsv");

    public static string Write(IReadOnlyCollection<QueryResult> results, Measures measures) =>
        string.Concat([$"{QueryResult.Header}\n", .. Ordered(results).Select(result => $"{result}\n"), $"# {measures}\n"]);

    public static string Read(string actual)
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(Path, actual);
        }

        return File.ReadAllText(Path);
    }

    /// <summary>Gets what differs, a line before and after for each query that moved.</summary>
    public static List<string> Moved(string golden, string actual)
    {
        var before = ByKey(golden);
        var after = ByKey(actual);
        return [.. before.Keys.Union(after.Keys)
            .Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
            .Order(StringComparer.Ordinal)
            .Select(key => $"- {before.GetValueOrDefault(key, "(new)")}\n+ {after.GetValueOrDefault(key, "(gone)")}")];
    }

    private static IEnumerable<QueryResult> Ordered(IEnumerable<QueryResult> results) =>
        results.OrderBy(result => result.Query.Id, StringComparer.Ordinal);

    private static Dictionary<string, string> ByKey(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[..line.AsSpan().IndexOfAny('\t', ' ')]);
}

using System.Globalization;
using Search.Testing;

namespace Search.Relevance.Tests;

/// <summary>The queries of <c>index-data/relevance</c> with their judgements, as the tables have them.</summary>
internal sealed record RelevanceSet(IReadOnlyList<RelevanceQuery> Queries, IReadOnlyList<Judgement> Judgements)
{
    public const string KnownItem = "known_item";
    public const string Topic = "topic";

    public static RelevanceSet Read() => new(
        [.. Rows("queries.tsv", "id\tquery\tkind\tnote").Select(cells => new RelevanceQuery(cells[0], cells[1], cells[2]))],
        [.. Rows("judgements.tsv", "id\theading\tgrade").Select(cells => new Judgement(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture)))]);

    /// <summary>Gets the grades of a query by heading; a report without a judgement has grade 0.</summary>
    public Dictionary<string, int> GradesOf(RelevanceQuery query) =>
        Judgements.Where(judgement => judgement.Query == query.Id).ToDictionary(judgement => judgement.Heading, judgement => judgement.Grade);

    private static IEnumerable<string[]> Rows(string file, string header)
    {
        var lines = File.ReadAllLines(Repository.Path($"index-data/relevance/{file}"));
        Assert.Equal(header, lines[0]);
        var width = header.Split('\t').Length;
        return lines.Skip(1).Select((line, at) => line.Split('\t') is var cells && cells.Length == width
            ? cells
            : throw new InvalidDataException($"{file} line {at + 2} has {cells.Length} fields; there are {width}."));
    }
}

/// <summary>What somebody types who wants one report, or all on a topic.</summary>
internal sealed record RelevanceQuery(string Id, string Text, string Kind);

/// <summary>How well a report answers a query: 3 is wanted, 2 relevant, 1 marginal.</summary>
internal sealed record Judgement(string Query, string Heading, int Grade);

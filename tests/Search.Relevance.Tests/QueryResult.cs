using System.Globalization;

namespace Search.Relevance.Tests;

/// <summary>What a query of the set found, as a line of the golden file.</summary>
/// <param name="Query">The query.</param>
/// <param name="Hits">How many reports match.</param>
/// <param name="Rank">Of a known item, the rank of the report wanted, counted from 1; null where it is not found, and for topics.</param>
/// <param name="Ndcg">Of a topic, its nDCG@10; null for known items.</param>
/// <param name="First">The headings of the first three hits.</param>
internal sealed record QueryResult(RelevanceQuery Query, int Hits, int? Rank, double? Ndcg, IReadOnlyList<string> First)
{
    public const string Header = "id\thits\trank\tndcg@10\tfirst\tsecond\tthird";

    private const int Wanted = 3;

    public static QueryResult Of(RelevanceQuery query, IReadOnlyList<string> headings, Dictionary<string, int> grades)
    {
        var ranked = headings.Select(heading => grades.GetValueOrDefault(heading)).ToList();
        var isTopic = query.Kind == RelevanceSet.Topic;
        var at = ranked.IndexOf(Wanted);
        return new(
            query,
            headings.Count,
            isTopic || at < 0 ? null : at + 1,
            isTopic ? Measures.Ndcg(ranked, grades.Values) : null,
            [.. headings.Take(3)]);
    }

    /// <summary>Gets the line of the golden file.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Query.Id}\t{Hits}\t{Rank}\t{Ndcg:F4}\t{string.Join('\t', First.Concat(["", "", ""]).Take(3))}");
}

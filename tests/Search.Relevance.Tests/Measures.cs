using System.Globalization;

namespace Search.Relevance.Tests;

/// <summary>The figures that a run of the relevance set comes to, each between 0 and 1.</summary>
/// <param name="RecallAt1">The share of known items whose report is first.</param>
/// <param name="RecallAt10">The share of known items whose report is among the first ten.</param>
/// <param name="Mrr">The mean of 1 / rank of the known items' reports; 0 where one is not found.</param>
/// <param name="ContestedRecallAt1">
/// <paramref name="RecallAt1"/> over the known items in which several reports match: what ranking alone decides.
/// </param>
/// <param name="ContestedMrr"><paramref name="Mrr"/> over the same.</param>
/// <param name="NdcgAt10">The mean of the topics' normalised discounted cumulative gain over the first ten.</param>
internal sealed record Measures(double RecallAt1, double RecallAt10, double Mrr, double ContestedRecallAt1, double ContestedMrr, double NdcgAt10)
{
    private const int Depth = 10;

    public static Measures Of(IReadOnlyCollection<QueryResult> results)
    {
        var items = results.Where(result => result.Query.Kind == RelevanceSet.KnownItem).ToList();
        var contested = items.FindAll(item => item.Hits > 1);
        return new(
            items.Average(item => item.Rank == 1 ? 1 : 0),
            items.Average(item => item.Rank <= Depth ? 1 : 0),
            items.Average(ReciprocalRank),
            contested.Average(item => item.Rank == 1 ? 1 : 0),
            contested.Average(ReciprocalRank),
            results.Where(result => result.Query.Kind == RelevanceSet.Topic).Average(topic => topic.Ndcg!.Value));
    }

    /// <summary>
    /// Gets the sum of (2^grade - 1) / log2(rank + 1) over the first ten, divided by that of the best possible order (after Järvelin and
    /// Kekäläinen, TOIS 2002).
    /// </summary>
    /// <param name="ranked">The grades of the hits in their order, 0 for those without a judgement.</param>
    /// <param name="judged">The grades of all judged reports, found or not; at least one.</param>
    public static double Ndcg(IEnumerable<int> ranked, IEnumerable<int> judged) => Gain(ranked) / Gain(judged.OrderDescending());

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"recall@1 {RecallAt1:F4}, recall@10 {RecallAt10:F4}, MRR {Mrr:F4}; "
        + $"several match: recall@1 {ContestedRecallAt1:F4}, MRR {ContestedMrr:F4}; nDCG@10 {NdcgAt10:F4}");

    private static double ReciprocalRank(QueryResult item) => item.Rank is { } rank ? 1.0 / rank : 0;

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, at) => (Math.Pow(2, grade) - 1) / Math.Log2(at + 2)).Sum();
}

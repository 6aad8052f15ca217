using System.Globalization;

namespace Search.Relevance.Tests;

/// <summary>What the runs of some questions come to.</summary>
/// <param name="Map">
/// The mean over the questions of average precision: the mean, over the documents that answer a question, of the precision at the rank of
/// each; 0 for one that is not among the first <see cref="Depth"/>.
/// </param>
/// <param name="NdcgAt10">The mean of their nDCG over the first ten.</param>
internal sealed record CollectionMeasures(double Map, double NdcgAt10)
{
    /// <summary>How far rankings are looked at: as far as the published figures look.</summary>
    public const int Depth = 1000;

    /// <summary>Gets the means of some runs: the ids of what was found, best first.</summary>
    public static CollectionMeasures Of(IReadOnlyCollection<(JudgedTopic Topic, IReadOnlyList<string> Found)> runs) => new(
        runs.Average(run => AveragePrecision(run.Topic.Grades, run.Found)),
        runs.Average(run => Measures.Ndcg(run.Found.Select(id => run.Topic.Grades.GetValueOrDefault(id)), run.Topic.Grades.Values)));

    public static double AveragePrecision(IReadOnlyDictionary<string, int> grades, IReadOnlyList<string> found)
    {
        var (right, sum) = (0, 0.0);
        for (var rank = 1; rank <= Math.Min(Depth, found.Count); rank++)
        {
            if (grades.GetValueOrDefault(found[rank - 1]) > 0)
            {
                sum += (double)++right / rank;
            }
        }

        return sum / grades.Values.Count(grade => grade > 0);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"MAP {Map:F4}, nDCG@10 {NdcgAt10:F4}");
}

using System.Globalization;
using Search.Reference;

namespace Search.Enrichment.Places.Passes;

/// <summary>
/// The rest by score: importance, plus what the resolved places of the report say for the candidate's country, region and neighbourhood.
/// </summary>
/// <remarks>No place below a least score, or where the best is not ahead of the second by a margin, unless the two lie in one another or
/// side by side.</remarks>
internal sealed class ScoredPass : ResolutionPass
{
    private const double CountryWeight = 2.2;
    private const double RegionWeight = 1.0;
    private const double NearWeight = 1.5;
    private const double AlternatePenalty = 1.2;
    private const double LeastScore = 3.0;
    private const double Margin = 0.2;

    public override void Run(Resolution at, PlaceName name)
    {
        var entry = at.Gazetteer.Lookup(name.Key);
        var (best, second) = (-1, -1);
        var (bestScore, secondScore) = (double.MinValue, double.MinValue);
        for (var i = 0; i < entry.Count; i++)
        {
            if (!at.Fits(name, entry[i]))
            {
                continue;
            }

            var score = Score(at, entry[i]);
            if (score > bestScore)
            {
                (second, secondScore) = (best, bestScore);
                (best, bestScore) = (entry[i].Index, score);
            }
            else if (score > secondScore)
            {
                (second, secondScore) = (entry[i].Index, score);
            }
        }

        Decide(at, name, best, bestScore, second, secondScore);
    }

    private static double Score(Resolution at, NameCandidate candidate)
    {
        ref readonly var record = ref at.Gazetteer[candidate.Index];
        return record.Importance - (candidate.IsAlternate ? AlternatePenalty : 0)
            + (CountryWeight * at.Support.Country(record))
            + (RegionWeight * at.Support.Region(record))
            + (at.Support.IsNear(record) ? NearWeight : 0);
    }

    private static void Decide(Resolution at, PlaceName name, int best, double bestScore, int second, double secondScore)
    {
        name.IsDecided = true;
        if (best < 0 || bestScore < LeastScore)
        {
            Leave(name, best < 0 ? "no place of this name fits" : "a small place that nothing else in the report speaks for");
        }
        else if (second >= 0 && bestScore - secondScore < Margin && !AreOne(at.Gazetteer, best, second))
        {
            Leave(name, "two places of this name are equally likely");
        }
        else
        {
            var lead = second < 0 ? 2 : Math.Min(2, bestScore - secondScore);
            at.Resolve(name, best, 0.6 + (lead * 0.12), Why(bestScore, second < 0 ? 0 : secondScore));
        }
    }

    private static string Why(double best, double second) => string.Create(
        CultureInfo.InvariantCulture,
        $"the most likely of its name by size and what else the report names: {best:0.0} against {second:0.0}");

    private static bool AreOne(Gazetteer gazetteer, int best, int second) =>
        gazetteer.IsWithin(best, second) || gazetteer.IsWithin(second, best)
        || (Math.Abs(gazetteer[best].Latitude - gazetteer[second].Latitude) < 0.3
            && Math.Abs(gazetteer[best].Longitude - gazetteer[second].Longitude) < 0.3);

    private static void Leave(PlaceName name, string why)
    {
        foreach (var span in name.Spans)
        {
            if (span.Place < 0 && span.UnresolvedIn is null)
            {
                (span.Confidence, span.Why) = (0.2, why);
            }
        }
    }
}

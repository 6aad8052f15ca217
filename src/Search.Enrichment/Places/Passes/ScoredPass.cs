using System.Globalization;
using Search.Reference;

namespace Search.Enrichment.Places.Passes;

/// <summary>
/// The rest by score: importance, class, and what the other names of the report say for a candidate's neighbourhood, region and country.
/// </summary>
/// <remarks>
/// All open names are weighed together: each is spread over its candidates by their shares, and the shares are drawn anew from what the
/// other names say, twice. So a report of names that are each ambiguous settles where they lie together. No place where the best is not
/// ahead of the second by a margin, unless the two lie in one another or side by side. The weights are those of <c>place-weights.tsv</c>.
/// </remarks>
internal sealed class ScoredPass : ResolutionPass
{
    private const int Rounds = 2;

    private const float Margin = 0.2f;

    /// <summary>From here on the other names of a place (Geneva for Genève) are as well known as its label.</summary>
    private const float WellKnown = 6.5f;

    public override void Run(Resolution at, IReadOnlyList<PlaceName> names)
    {
        at.Weighed = [.. names];
        foreach (var name in names)
        {
            name.Candidates = Candidates(at, name);
            Weigh(at, name, hasNeighbours: false);
            Spread(at, name, 1);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var name in names)
            {
                Spread(at, name, -1);
                Weigh(at, name, hasNeighbours: true);
                Spread(at, name, 1);
            }
        }

        foreach (var name in names)
        {
            Decide(at, name);
        }
    }

    /// <summary>Fills in what is weighed for a candidate.</summary>
    public static void Fill(Resolution at, PlaceName name, PlaceCandidate candidate, bool hasNeighbours, Span<float> features)
    {
        ref readonly var record = ref at.Gazetteer[candidate.Index];
        features.Clear();
        features[(int)CandidateFeature.Importance] = record.Importance;
        features[(int)CandidateFeature.Alternate] = candidate.IsAlternate ? Math.Clamp((WellKnown - record.Importance) / 3, 0, 1) : 0;
        if (ClassOf(record) is { } kind)
        {
            features[(int)kind] = 1;
        }

        features[(int)CandidateFeature.HoldsNamesake] = candidate.HoldsNamesake ? 1 : 0;
        if (hasNeighbours)
        {
            features[(int)CandidateFeature.Near] = at.Neighbourhood.Near(record);
            features[(int)CandidateFeature.Around] = at.Neighbourhood.Around(record);
            features[(int)CandidateFeature.InRegion] = at.Neighbourhood.Region(record);
            features[(int)CandidateFeature.InCountry] = at.Neighbourhood.Country(record);
            features[(int)CandidateFeature.RegionNamed] = at.Neighbourhood.IsRegionNamed(record) ? 1 : 0;
            features[(int)CandidateFeature.CountryNamed] = at.Neighbourhood.IsCountryNamed(record) ? 1 : 0;
        }
    }

    private static CandidateFeature? ClassOf(in PlaceRecord record) => record.Class switch
    {
        PlaceClass.Country => CandidateFeature.Country,
        PlaceClass.Region => record.Level == PlaceLevel.Region ? CandidateFeature.Region : CandidateFeature.District,
        PlaceClass.Capital => CandidateFeature.Capital,
        PlaceClass.Seat => CandidateFeature.Seat,
        PlaceClass.Quarter => CandidateFeature.Quarter,
        PlaceClass.Feature => CandidateFeature.Feature,
        PlaceClass.Area => CandidateFeature.Area,
        _ => null,
    };

    private static PlaceCandidate[] Candidates(Resolution at, PlaceName name)
    {
        var entry = at.Gazetteer.Lookup(name.Key);
        var found = new List<PlaceCandidate>(entry.Count);
        for (var i = 0; i < entry.Count; i++)
        {
            if (at.Fits(name, entry[i]) && !IsNamesakeOfCountry(at.Gazetteer, entry, i))
            {
                found.Add(new PlaceCandidate { Index = entry[i].Index, IsAlternate = entry[i].IsAlternate });
            }
        }

        var candidates = found.ToArray();
        if (!name.IsRegion)
        {
            NoteNamesakes(at.Gazetteer, candidates);
        }

        return candidates;
    }

    /// <summary>"Mexico" is the country, not the city or the state in it.</summary>
    private static bool IsNamesakeOfCountry(Gazetteer gazetteer, NameEntry entry, int index) =>
        index > 0 && gazetteer[entry[0].Index].Level == PlaceLevel.Country && gazetteer.IsWithin(entry[index].Index, entry[0].Index);

    private static void NoteNamesakes(Gazetteer gazetteer, PlaceCandidate[] candidates)
    {
        foreach (ref var region in candidates.AsSpan())
        {
            if (gazetteer[region.Index].Level is not (PlaceLevel.Region or PlaceLevel.District))
            {
                continue;
            }

            foreach (var town in candidates)
            {
                region.HoldsNamesake |= gazetteer[town.Index].Level == PlaceLevel.Place && gazetteer.IsWithin(town.Index, region.Index);
            }
        }
    }

    /// <summary>Scores the candidates and draws their shares: the softmax of the scores.</summary>
    private static void Weigh(Resolution at, PlaceName name, bool hasNeighbours)
    {
        Span<float> features = stackalloc float[PlaceWeights.Choose.Length];
        var (highest, sum) = (float.MinValue, 0f);
        var candidates = name.Candidates.AsSpan();
        foreach (ref var candidate in candidates)
        {
            Fill(at, name, candidate, hasNeighbours, features);
            candidate.Score = Dot(features, PlaceWeights.Choose);
            highest = Math.Max(highest, candidate.Score);
        }

        foreach (ref var candidate in candidates)
        {
            sum += candidate.Share = MathF.Exp(candidate.Score - highest);
        }

        foreach (ref var candidate in candidates)
        {
            candidate.Share /= sum;
        }
    }

    private static float Dot(ReadOnlySpan<float> features, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return sum;
    }

    public static void Spread(Resolution at, PlaceName name, int sign)
    {
        foreach (var candidate in name.Candidates)
        {
            at.Neighbourhood.Add(candidate.Index, sign * name.Weight * candidate.Share);
        }
    }

    private static void Decide(Resolution at, PlaceName name)
    {
        var (best, second) = Best(name.Candidates);
        if (best < 0)
        {
            name.Leave("no place of this name fits");
            return;
        }

        ref readonly var chosen = ref name.Candidates[best];
        if (second >= 0 && chosen.Score - name.Candidates[second].Score < Margin
            && !AreOne(at.Gazetteer, chosen.Index, name.Candidates[second].Index))
        {
            name.Leave("two places of this name are equally likely");
            return;
        }

        foreach (var span in name.Spans)
        {
            (span.Share, span.IsAlternate) = (chosen.Share, chosen.IsAlternate);
        }

        name.Resolve(chosen.Index, 0.5 + (chosen.Share * 0.45), Why(chosen.Score, second < 0 ? 0 : name.Candidates[second].Score));
    }

    private static (int Best, int Second) Best(PlaceCandidate[] candidates)
    {
        var (best, second) = (-1, -1);
        for (var i = 0; i < candidates.Length; i++)
        {
            if (best < 0 || candidates[i].Score > candidates[best].Score)
            {
                (best, second) = (i, best);
            }
            else if (second < 0 || candidates[i].Score > candidates[second].Score)
            {
                second = i;
            }
        }

        return (best, second);
    }

    private static string Why(double best, double second) => string.Create(
        CultureInfo.InvariantCulture,
        $"the most likely of its name by size and what else the report names: {best:0.0} against {second:0.0}");

    private static bool AreOne(Gazetteer gazetteer, int best, int second) =>
        gazetteer.IsWithin(best, second) || gazetteer.IsWithin(second, best)
        || (Math.Abs(gazetteer[best].Latitude - gazetteer[second].Latitude) < 0.3
            && Math.Abs(gazetteer[best].Longitude - gazetteer[second].Longitude) < 0.3);
}

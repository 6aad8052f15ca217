namespace Search.Indexing;

/// <summary>Says what the scores of hits are made of, by the same matchers that ranked them.</summary>
internal sealed class HitExplainer(IndexSnapshot snapshot, CompiledQuery compiled, ScoreAdjustment? adjustment)
{
    /// <summary>Explains hits.</summary>
    /// <param name="candidates">The hits, in any order.</param>
    /// <returns>The reasons, in the order of the hits.</returns>
    public HitReason[] Explain(Candidate[] candidates)
    {
        var reasons = new HitReason[candidates.Length];
        var order = Enumerable.Range(0, candidates.Length).OrderBy(at => candidates[at].Segment).ThenBy(at => candidates[at].Document);
        foreach (var ofSegment in order.GroupBy(at => candidates[at].Segment))
        {
            var segment = snapshot.Segments[ofSegment.Key];
            var parts = new ScorePartReader(snapshot, segment, compiled.Origins).Of(compiled.Query!);
            var nearness = adjustment?.Proximity?.On(segment);
            foreach (var at in ofSegment)
            {
                reasons[at] = Explain(candidates[at], segment, parts, nearness);
            }
        }

        return reasons;
    }

    private HitReason Explain(Candidate candidate, Segment segment, ScoredQuery query, ProximityMatcher? nearness)
    {
        var parts = new List<ScorePart>();
        query.Match(candidate.Document, parts);
        if (nearness is not null)
        {
            AddNearness(candidate.Document, nearness, parts);
        }

        if (adjustment?.Recency is { } recency)
        {
            var factor = recency.Of(segment.Data, candidate.Document);
            parts.Add(new ScorePart("recency", "", factor, parts.Sum(part => part.Score) * (factor - 1)));
        }

        return new HitReason(SortKeys.ScoreOf(candidate.Key), parts);
    }

    private void AddNearness(int document, ProximityMatcher nearness, List<ScorePart> parts)
    {
        var proximity = adjustment!.Proximity!;
        nearness.Read(document);
        foreach (var pair in proximity.Pairs)
        {
            var distance = nearness.Distance(pair);
            if (ProximityMatcher.Score(pair, distance) is > 0 and var score)
            {
                var words = $"{proximity.Words[pair.First].Text} {proximity.Words[pair.Second].Text}";
                parts.Add(new ScorePart("nearness", words, pair.Weight, score) { Distance = distance });
            }
        }
    }
}

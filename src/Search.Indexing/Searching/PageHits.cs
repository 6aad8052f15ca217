using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>Makes the hits of a page, with the tellings that each stands for and why it stands where it does.</summary>
internal sealed class PageHits(
    IndexSnapshot snapshot, Plan plan, CompiledQuery compiled, FacetNames names, Func<AtomicReader, int, RevisionRecord> read)
{
    /// <summary>Makes them.</summary>
    /// <param name="run">The search.</param>
    /// <param name="candidates">What it found, in its order.</param>
    public Hit[] Make(SearchRun run, Candidate[] candidates)
    {
        var maker = new HitMaker(TextMatch.Of(plan.Root), names, new StoryCounts(snapshot, plan.Sequence), ReportText.Read);
        var reasons = plan.Request.Explains && plan.Sort == Sort.Relevance
            ? new HitExplainer(snapshot, compiled, plan.Adjustment).Explain(candidates) : null;
        var hits = new Hit[candidates.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] = maker.Make(read(snapshot.Segments[candidates[i].Segment].Reader, candidates[i].Document)) with
            {
                OtherVersions = run.Collapse?.OthersOf(candidates[i]),
                Why = reasons?[i],
            };
        }

        return hits;
    }
}

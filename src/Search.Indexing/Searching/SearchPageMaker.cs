using Lucene.Net.Index;

namespace Search.Indexing;

/// <summary>Makes the page of a search: its hits with what is said of them, and the counts.</summary>
/// <param name="names">The names of the facets' values.</param>
/// <param name="commits">When sequences were committed.</param>
/// <param name="read">Reads the revision of a document.</param>
/// <param name="next">Makes the cursor behind a hit.</param>
internal sealed class SearchPageMaker(
    FacetNames names,
    CommitLog commits,
    Func<AtomicReader, int, RevisionRecord> read,
    Func<IndexSnapshot, Plan, SearchRun, Candidate, string> next)
{
    public SearchPage Make(CountingSearch search, CancellationToken cancel)
    {
        var (snapshot, plan) = (search.Snapshot, ToList(search.Plan, search.Snapshot));
        using var run = new SearchRun(snapshot, plan, search.Compiled.Query, search.Dictionaries, cancel);
        var candidates = run.Run();
        return new SearchPage(
            search.Reading,
            plan.Sequence,
            run.Total,
            Hits(search with { Plan = plan }, run, candidates, cancel),
            run.Facets(names),
            run.HasMore ? next(snapshot, plan, run, candidates[^1]) : null)
        {
            Counted = run.Counted,
            Stories = run.Collapse is { } collapse ? run.Total - collapse.Hidden : null,
            Recency = plan.Adjustment?.Recency?.Reading,
            WhyNot = plan.Request.WhyNot is { } report
                ? new AbsenceExplainer(snapshot, plan, search.Dictionaries).Explain(report, run) : null,
        };
    }

    /// <summary>Adds to a plan what only a list needs: stories once, and what is done to scores.</summary>
    private Plan ToList(Plan plan, IndexSnapshot snapshot) => plan with
    {
        CollapsesStories = (plan.Request.Collapse ?? Plan.DefaultCollapse(plan.Sort)) == Collapse.Story,
        Adjustment = plan.Sort == Sort.Relevance
            ? ScoreAdjustment.Of(ProximityCompiler.Of(plan.Root, snapshot), RecencyOf(plan, snapshot)) : null,
    };

    private RecencyPrior? RecencyOf(Plan plan, IndexSnapshot snapshot) =>
        plan.Request.Recency == Recency.Mild && commits.InstantOf(plan.Sequence, snapshot) is { } at ? new RecencyPrior(at) : null;

    private Hit[] Hits(CountingSearch search, SearchRun run, Candidate[] candidates, CancellationToken cancel)
    {
        var (snapshot, plan) = (search.Snapshot, search.Plan);
        var maker = new HitMaker(TextMatch.Of(plan.Root), names, new StoryCounts(snapshot, plan.Sequence), ReportText.Read);
        var reasons = plan.Request.Explains && plan.Sort == Sort.Relevance
            ? new HitExplainer(snapshot, search.Compiled, plan.Adjustment).Explain(candidates) : null;
        var hits = new Hit[candidates.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            hits[i] = maker.Make(read(snapshot.Segments[candidates[i].Segment].Reader, candidates[i].Document)) with
            {
                OtherVersions = run.Collapse?.OthersOf(candidates[i]),
                Why = reasons?[i],
            };
        }

        return hits;
    }
}

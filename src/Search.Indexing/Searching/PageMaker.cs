namespace Search.Indexing;

/// <summary>Makes the pages of a search that is planned and compiled: hits with counts, and the evidence of a count.</summary>
internal sealed class PageMaker(
    FacetDictionaries dictionaries, FacetNames names, SnapshotSource source, CommitLog commits, PlaceSettling settling,
    CorpusVocabulary vocabulary, RevisionFiles revisions)
{
    /// <summary>Makes the page of hits and counts.</summary>
    public SearchPage Make(CountingSearch search, CancellationToken cancellationToken)
    {
        var (snapshot, compiled) = (search.Snapshot, search.Compiled);
        var plan = search.Plan with
        {
            Adjustment = AdjustmentOf(snapshot, search.Plan),
            CollapsesStories = (search.Plan.Request.Collapse ?? Plan.DefaultCollapse(search.Plan.Sort)) == Collapse.Story,
        };
        using var run = new SearchRun(snapshot, plan, compiled.Query, dictionaries, cancellationToken);
        var candidates = run.Run();
        return new SearchPage(
            CountingSearch.ReadingOf(snapshot, plan, compiled) with
            {
                DidYouMean = Corrections(snapshot, plan, run.Total, cancellationToken)
            },
            plan.Sequence,
            run.Total,
            Hits(snapshot, plan, compiled, run, candidates, cancellationToken),
            run.Facets(names),
            run.HasMore ? NextCursor(snapshot, plan, run, candidates[^1]) : null)
        {
            Counted = run.Counted,
            Stories = run.Collapse is { } collapse ? run.Total - collapse.Hidden : null,
            Recency = plan.Adjustment?.Recency?.Reading,
            WhyNot = plan.Request.WhyNot is { } report ? new AbsenceExplainer(snapshot, plan, dictionaries).Explain(report, run) : null,
        };
    }

    /// <summary>Makes the page that opens the count of a facet value.</summary>
    public EvidencePage Evidence(EvidenceRequest request, CountingSearch search, CancellationToken cancellationToken)
    {
        var (snapshot, plan) = (search.Snapshot, search.Plan with { Adjustment = AdjustmentOf(search.Snapshot, search.Plan) });
        using var run = new SearchRun(snapshot, plan, search.Compiled.Query, dictionaries, cancellationToken);
        var candidates = run.Run();
        var next = run.HasMore ? NextCursor(snapshot, plan, run, candidates[^1]) : null;
        return new EvidenceMaker(request, names).Page(
            plan.Sequence, run.Total, candidates.Select(candidate => revisions.At(snapshot, candidate)), next, cancellationToken);
    }

    private Hit[] Hits(
        IndexSnapshot snapshot,
        Plan plan,
        CompiledQuery compiled,
        SearchRun run,
        Candidate[] candidates,
        CancellationToken cancellationToken)
    {
        var maker = new HitMaker(TextMatch.Of(plan.Root), names, new StoryCounts(snapshot, plan.Sequence), ReportText.Read);
        var reasons = plan.Request.Explains && plan.Sort == Sort.Relevance
            ? new HitExplainer(snapshot, compiled, plan.Adjustment).Explain(candidates) : null;
        var hits = new Hit[candidates.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hits[i] = maker.Make(revisions.At(snapshot, candidates[i]), candidates[i]) with
            {
                OtherVersions = run.Collapse?.OthersOf(candidates[i]),
                Why = reasons?[i],
            };
        }

        return hits;
    }

    private ScoreAdjustment? AdjustmentOf(IndexSnapshot snapshot, Plan plan) => plan.Sort != Sort.Relevance ? null
        : ScoreAdjustment.Of(ProximityCompiler.Of(plan.Root, snapshot), RecencyOf(snapshot, plan));

    private RecencyPrior? RecencyOf(IndexSnapshot snapshot, Plan plan) =>
        plan.Request.Recency == Recency.Mild && commits.InstantOf(plan.Sequence, snapshot) is { } at ? new RecencyPrior(at) : null;

    private IReadOnlyList<DidYouMean> Corrections(IndexSnapshot snapshot, Plan plan, int found, CancellationToken cancellationToken) =>
        found >= QueryCorrector.Few || plan.Cursor is not null || !plan.Query.HasWords || snapshot.Reports.NumDocs == 0 ? []
        : new QueryCorrector(vocabulary.In(snapshot), new(snapshot, plan, dictionaries, settling, cancellationToken), plan).Run(found);

    private string NextCursor(IndexSnapshot snapshot, Plan plan, SearchRun run, Candidate last)
    {
        var isRanked = plan.Sort == Sort.Relevance;
        if (isRanked)
        {
            source.Hold(snapshot);
        }

        var position = new CursorPosition(last.Key, run.Order.IdOf(last));
        return new Cursor(Cursor.HashOf(plan.Request), plan.Sequence, isRanked ? snapshot.Reports.Version : 0, position).ToString();
    }
}

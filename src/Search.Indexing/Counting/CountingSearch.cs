namespace Search.Indexing;

/// <summary>A search that is planned and compiled, for answers that count its reports rather than list them.</summary>
/// <param name="Snapshot">The state of the index.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Compiled">The query.</param>
/// <param name="Dictionaries">The numbers of the facets' values.</param>
internal sealed record CountingSearch(IndexSnapshot Snapshot, Plan Plan, CompiledQuery Compiled, FacetDictionaries Dictionaries)
{
    /// <summary>How the query was understood.</summary>
    public QueryReading Reading => ReadingOf(Snapshot, Plan, Compiled);

    /// <summary>Says how the query of a plan was understood, and which values of facets no report has.</summary>
    public static QueryReading ReadingOf(IndexSnapshot snapshot, Plan plan, CompiledQuery compiled) => new(
        plan.Request.Query,
        plan.Query.Canonical,
        plan.Query.Root is { } root ? QueryTrees.ToWire(root) : null,
        [.. plan.Query.Expansions, .. compiled.Expansions],
        QueryWarning.First([.. plan.Query.Warnings, .. compiled.Warnings, .. UnknownValues.Of(plan.Request, snapshot)]));

    /// <summary>Runs it; what comes back is to be disposed of.</summary>
    public SearchRun Run(CancellationToken cancel)
    {
        var run = new SearchRun(Snapshot, Plan, Compiled.Query, Dictionaries, cancel);
        run.Run();
        return run;
    }

    /// <summary>Counts the rest of the corpus.</summary>
    public RestOfCorpus Rest(SearchRun run, FacetCounter counter, CancellationToken cancel) =>
        new(run, counter, Plan, Snapshot, Dictionaries, cancel);
}

namespace Search.Indexing;

/// <summary>Counts what one state of the index holds: by the counts of all facets over all current reports.</summary>
internal sealed class StatisticsMaker(IndexSnapshot snapshot, FacetDictionaries dictionaries, FacetNames names)
{
    public CorpusStatistics Make(CommitLog commits, long storeBytes)
    {
        var request = new SearchRequest
        {
            PageSize = 1,
            Facets = [.. Facet.Counted.Select(facet => new FacetAsk(facet, int.MaxValue))],
            Choices = [new FacetChoice(Facet.Place, ReportValues.Unresolved)],
        };
        var unresolved = Run(request).Total;
        var all = Run(request with { Choices = [] });
        return new CorpusStatistics
        {
            Sequence = snapshot.Sequence,
            LastCommit = commits.After(snapshot.Sequence - 1, snapshot) is [var last, ..] ? last : null,
            Articles = Ledger.CountArticles(snapshot.Ledger, snapshot.Position, snapshot.Reports),
            Reports = all.Total,
            Revisions = snapshot.Reports.NumDocs,
            Undated = all.Facets[Facet.Published.Name].Missing,
            WithoutEventDate = all.Facets[Facet.Event.Name].Missing,
            WithoutPlace = all.Facets[Facet.Place.Name].Missing,
            WithoutActor = all.Facets[Facet.Actor.Name].Missing,
            WithUnresolvedPlace = unresolved,
            Sources = all.Facets[Facet.Source.Name].Values,
            Languages = all.Facets[Facet.Language.Name].Values,
            StoreBytes = storeBytes,
            IndexBytes = snapshot.Folder.Length > 0 ? new IndexFolder(snapshot.Folder).Size() : 0,
        };
    }

    private (int Total, Dictionary<string, FacetResult> Facets) Run(SearchRequest request)
    {
        var plan = new Plan(request, QueryParser.Parse(""), Sort.NewestPublished, snapshot.Sequence, null);
        using var run = new SearchRun(snapshot, plan, query: null, dictionaries, CancellationToken.None);
        run.Run();
        return (run.Total, run.Facets(names));
    }
}

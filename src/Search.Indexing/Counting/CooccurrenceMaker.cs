namespace Search.Indexing;

/// <summary>Counts which values of two facets stand in the same reports.</summary>
internal static class CooccurrenceMaker
{
    /// <summary>Gets the search whose hits are counted.</summary>
    public static SearchRequest SearchFor(CooccurrenceRequest request) => request.Search with
    {
        Sort = Sort.NewestPublished,
        Facets = [],
        PageSize = 1,
        Cursor = null,
    };

    /// <summary>Makes the table.</summary>
    public static CooccurrenceTable Make(CooccurrenceRequest request, CountingSearch search, FacetNames names, CancellationToken cancel)
    {
        search = search with { Plan = search.Plan with { Gathers = true } };
        using var run = search.Run(cancel);
        using var groups = UnitGroups.Of(search.Snapshot.Segments, request.Search.CountBy, search.Dictionaries, run.Hits!);
        using var rows = new AxisCounts(request.Rows, groups, search, names);
        using var columns = new AxisCounts(request.Columns, groups, search, names);
        var cells = new CellCounts(rows, columns);
        cells.Count(search.Snapshot.Segments, groups, cancel);
        return new CooccurrenceTable(
            search.Reading,
            search.Plan.Sequence,
            run.Counted,
            rows.ToAxis(request.Search),
            columns.ToAxis(request.Search),
            cells.ToRows(),
            cells.Shown,
            groups.Total - cells.Shown);
    }
}

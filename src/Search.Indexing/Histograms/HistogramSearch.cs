namespace Search.Indexing;

/// <summary>Runs the search of a request for the sake of its histograms alone: no order, no facets, no page.</summary>
internal static class HistogramSearch
{
    /// <summary>Gets the request without what does not bear on which reports match.</summary>
    public static SearchRequest Of(SearchRequest request) =>
        request with
        {
            Sort = Sort.NewestPublished,
            Facets = [],
            CountBy = CountUnit.Report,
            Collapse = Collapse.None,
            PageSize = 1,
            Cursor = null,
            WhyNot = null,
        };

    /// <summary>Makes the histograms, or says why there are none.</summary>
    public static SearchAnswer Answer(CountingSearch search, IReadOnlyList<HistogramAsk> asks, CancellationToken cancel)
    {
        using var run = (search with { Plan = search.Plan with { Gathers = true } }).Run(cancel);
        var maker = new HistogramMaker(search.Plan.Request, run.Hits!, search.Snapshot.Segments, cancel);
        var histograms = new List<Histogram>();
        foreach (var ask in asks)
        {
            if (maker.Make(ask, out var refusal) is not { } histogram)
            {
                return refusal!;
            }

            histograms.Add(histogram);
        }

        return new HistogramAnswer(search.Plan.Sequence, run.Total, histograms);
    }
}

using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Runs the search of a request for the sake of its histograms alone: no order, no facets, no page.</summary>
internal sealed class HistogramSearch(IndexSnapshot snapshot, Plan plan, FacetDictionaries dictionaries, CancellationToken cancel)
{
    /// <summary>Gets the request without what does not bear on which reports match.</summary>
    public static SearchRequest Of(SearchRequest request) =>
        request with { Sort = Sort.NewestPublished, Facets = [], PageSize = 1, Cursor = null };

    /// <summary>Makes the histograms, or says why there are none.</summary>
    public SearchAnswer Answer(Query? query, IReadOnlyList<HistogramAsk> asks)
    {
        using var run = new SearchRun(snapshot, plan with { CollectsHits = true }, query, dictionaries, cancel);
        run.Run();
        var maker = new HistogramMaker(plan.Request, run.Hits!, snapshot.Segments, cancel);
        var histograms = new List<Histogram>();
        foreach (var ask in asks)
        {
            if (maker.Make(ask, out var refusal) is not { } histogram)
            {
                return refusal!;
            }

            histograms.Add(histogram);
        }

        return new HistogramAnswer(plan.Sequence, run.Total, histograms);
    }
}

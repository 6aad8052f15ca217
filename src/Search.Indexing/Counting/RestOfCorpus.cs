namespace Search.Indexing;

/// <summary>The counts of a facet over all reports of a sequence that a search does not count.</summary>
/// <remarks>
/// By stories and originators, the rest is those of which the search counts no report: so each is on one side of the comparison only. It
/// costs one pass over the corpus; nothing is kept from one request to the next.
/// </remarks>
internal sealed class RestOfCorpus : IDisposable
{
    private readonly SearchRun _all;
    private readonly FacetCounts _counts;
    private readonly FacetCounts? _less;

    /// <param name="run">The search, run.</param>
    /// <param name="counter">The counts of the facet there.</param>
    /// <param name="plan">The search's plan.</param>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="dictionaries">The numbers of the values.</param>
    /// <param name="cancel">Stops it.</param>
    public RestOfCorpus(
        SearchRun run, FacetCounter counter, Plan plan, IndexSnapshot snapshot, FacetDictionaries dictionaries, CancellationToken cancel)
    {
        var byUnit = UnitGroups.FacetOf(plan.Request.CountBy) is not null;
        var everything = new SearchRequest { PageSize = 1, Facets = byUnit ? [] : [counter.Ask] };
        var wide = new Plan(everything, QueryParser.Parse(""), Sort.NewestPublished, plan.Sequence, null) { Gathers = byUnit };
        _all = new SearchRun(snapshot, wide, query: null, dictionaries, cancel);
        _all.Run();
        if (!byUnit)
        {
            (_counts, _less, Total) = (_all.Counters[0].Counts, counter.Counts, _all.Total - counter.Seen);
            return;
        }

        using var rest = Without(_all.Hits!, plan.Request.CountBy, snapshot, dictionaries, run.Hits!, counter.Sideways!);
        using var groups = UnitGroups.Of(snapshot.Segments, plan.Request.CountBy, dictionaries, rest);
        _counts = new FacetCounts(counter.Dictionary);
        groups.Count(counter.Ask.Facet, counter.Dictionary, _counts);
        Total = groups.Total;
    }

    /// <summary>How many there are in the rest.</summary>
    public int Total { get; }

    /// <summary>Gets how many of the rest have a value.</summary>
    public int this[int ordinal] => _counts[ordinal] - (_less?[ordinal] ?? 0);

    public void Dispose()
    {
        if (_less is null)
        {
            _counts.Dispose();
        }

        _all.Dispose();
    }

    /// <summary>Gets the documents whose unit has no document in some sets.</summary>
    private static CountedDocuments Without(
        CountedDocuments all, CountUnit unit, IndexSnapshot snapshot, FacetDictionaries dictionaries, params CountedDocuments[] sets)
    {
        var facet = UnitGroups.FacetOf(unit)!;
        var units = dictionaries.ByFacet[facet];
        var marks = units.RentZeros();
        Mark(snapshot, facet, marks, 1, sets);
        var rest = new CountedDocuments(snapshot.Segments.Count);
        foreach (var segment in snapshot.Segments)
        {
            var (starts, ordinals) = segment.Data.Column(facet, segment.Reader);
            foreach (var document in all.Of(segment))
            {
                if (marks[ordinals[starts[document]]] == 0)
                {
                    rest.Add(segment, new ReadOnlySpan<int>(in document));
                }
            }
        }

        Mark(snapshot, facet, marks, 0, sets);
        units.ReturnZeros(marks);
        return rest;
    }

    private static void Mark(IndexSnapshot snapshot, Facet unit, int[] marks, int mark, CountedDocuments[] sets)
    {
        foreach (var segment in snapshot.Segments)
        {
            var (starts, ordinals) = segment.Data.Column(unit, segment.Reader);
            foreach (var set in sets)
            {
                foreach (var document in set.Of(segment))
                {
                    marks[ordinals[starts[document]]] = mark;
                }
            }
        }
    }
}

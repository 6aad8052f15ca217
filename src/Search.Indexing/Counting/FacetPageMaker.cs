namespace Search.Indexing;

/// <summary>Lists the values of a facet, a page at a time.</summary>
internal sealed class FacetPageMaker
{
    private readonly FacetRequest _request;
    private readonly FacetCounter _counter;
    private readonly FacetNames _names;
    private readonly RestOfCorpus? _rest;
    private readonly int[] _labelRanks;

    private FacetPageMaker(FacetRequest request, FacetCounter counter, FacetNames names, RestOfCorpus? rest)
    {
        (_request, _counter, _names, _rest) = (request, counter, names, rest);
        _labelRanks = names.RanksOf(request.Facet, counter.Dictionary);
    }

    /// <summary>Gets the search that counts for a list, or says why there is none.</summary>
    public static SearchRequest? SearchFor(FacetRequest request, out ValueCursor? cursor, out SearchAnswer? refusal)
    {
        cursor = request.Cursor is { } text ? ValueCursor.Read(text) : null;
        refusal = request.Cursor is null ? null
            : cursor is null ? Planner.Refuse(
                Parameters.Cursor, "This is no cursor that a list of values gave. Take it whole from the page before, or leave it out.")
            : cursor.Request != ValueCursor.HashOf(request) ? Planner.Refuse(
                Parameters.Cursor, "This cursor belongs to another list. Repeat the request that gave it, or leave it out to begin.")
            : null;
        return refusal is not null ? null : request.Search with
        {
            AsOf = cursor is null ? request.Search.AsOf : AsOf.Of(cursor.Sequence),
            Sort = Sort.NewestPublished,
            Facets = [new FacetAsk(request.Facet)],
            PageSize = 1,
            Cursor = null,
        };
    }

    /// <summary>Makes the page.</summary>
    public static SearchAnswer Make(
        FacetRequest request, ValueCursor? cursor, CountingSearch search, FacetNames names, CancellationToken cancel)
    {
        using var run = search.Run(cancel);
        var counter = run.Counters[0];
        using var rest = request.Order == FacetOrder.Significance ? search.Rest(run, counter, cancel) : null;
        return new FacetPageMaker(request, counter, names, rest).Page(cursor, run.Counted, search);
    }

    private SearchAnswer Page(ValueCursor? cursor, Counted counted, CountingSearch search)
    {
        ValueRank? after = null;
        if (cursor is not null)
        {
            if (_counter.Dictionary.Find(cursor.Value) is not (>= 0 and var last) || _counter.Counts[last] == 0)
            {
                return Planner.Refuse(
                    Parameters.Cursor, "The index was built anew and no longer counts this cursor's value. Leave the cursor out to begin.");
            }

            after = RankOf(last);
        }

        var selection = Select(after);
        var values = Values(selection.TakeInOrder());
        return new FacetPage(
            search.Reading,
            search.Plan.Sequence,
            _request.Facet.Name,
            _request.Order,
            counted,
            values,
            _counter.Missing,
            selection.Found,
            selection.Behind,
            selection.Behind > 0
                ? new ValueCursor(ValueCursor.HashOf(_request), search.Plan.Sequence, values[^1].Id).ToString() : null)
        {
            Compared = _rest is null ? null : new Compared(_counter.Seen, _rest.Total),
        };
    }

    private ValueSelection Select(ValueRank? after)
    {
        var selection = new ValueSelection(_request.Limit, after);
        var folded = _request.Prefix.Length > 0 ? ValueNames.Folded(_request.Prefix) : null;
        var texts = folded is null ? [] : _names.TextsOf(_request.Facet, _counter.Dictionary);
        foreach (var value in _counter.Counts.Ordinals)
        {
            if (Begins(value, folded, texts) && IsChild(value))
            {
                selection.Add(value, RankOf(value));
            }
        }

        return selection;
    }

    private bool Begins(int value, string? folded, string[] texts) => _request.Prefix.Length == 0
        || (folded is not null && texts[value].Contains(folded, StringComparison.Ordinal))
        || _counter.Dictionary[value].StartsWith(_request.Prefix, StringComparison.OrdinalIgnoreCase);

    private bool IsChild(int value) =>
        _request.Parent is not { } parent || _names.Of(_request.Facet, _counter.Dictionary[value]).IsChildOf(parent);

    private ValueRank RankOf(int value) => _request.Order switch
    {
        FacetOrder.Name => new ValueRank(0, ValueRank.KeyOf(0, _labelRanks[value])),
        FacetOrder.Significance => new ValueRank(ScoreOf(value), ValueRank.KeyOf(_counter.Counts[value], _labelRanks[value])),
        _ => new ValueRank(0, ValueRank.KeyOf(_counter.Counts[value], _labelRanks[value])),
    };

    private double ScoreOf(int value) => Significance.Of(_counter.Counts[value], _counter.Seen, _rest![value], _rest.Total);

    private FacetValue[] Values(int[] ordinals)
    {
        var children = _request.Facet.IsHierarchical ? ChildrenOf(ordinals) : null;
        return Array.ConvertAll(ordinals, ordinal =>
        {
            var id = _counter.Dictionary[ordinal];
            var label = _names.Of(_request.Facet, id);
            return new FacetValue(id, label.Label, _counter.Counts[ordinal], _counter.Choice?.Names(id) ?? false, label.Parent)
            {
                Children = children?[id],
                Elsewhere = _rest?[ordinal],
                Significance = _rest is null ? null : Math.Round(ScoreOf(ordinal), 3),
            };
        });
    }

    /// <summary>Counts for some values how many of all that are counted they contain directly.</summary>
    private Dictionary<string, int> ChildrenOf(int[] ordinals)
    {
        var children = new Dictionary<string, int>(ordinals.Length);
        foreach (var ordinal in ordinals)
        {
            children.Add(_counter.Dictionary[ordinal], 0);
        }

        foreach (var value in _counter.Counts.Ordinals)
        {
            var label = _names.Of(_request.Facet, _counter.Dictionary[value]);
            if (label.Parent is { } parent)
            {
                Increment(children, parent);
            }

            foreach (var other in label.OtherParents ?? [])
            {
                Increment(children, other);
            }
        }

        return children;
    }

    private static void Increment(Dictionary<string, int> counts, string key)
    {
        if (counts.TryGetValue(key, out var count))
        {
            counts[key] = count + 1;
        }
    }
}

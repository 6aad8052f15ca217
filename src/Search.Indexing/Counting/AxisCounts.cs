namespace Search.Indexing;

/// <summary>The most frequent values of a facet among the hits of a search, as rows or columns of a table.</summary>
internal sealed class AxisCounts : IDisposable
{
    private readonly FacetAsk _ask;
    private readonly FacetDictionary _dictionary;
    private readonly FacetNames _names;
    private readonly FacetCounts _counts;
    private readonly int[] _values;
    private readonly int[] _places;
    private readonly int _missing;
    private readonly int _other;

    public AxisCounts(FacetAsk ask, UnitGroups groups, CountingSearch search, FacetNames names)
    {
        (_ask, _dictionary, _names) = (ask, search.Dictionaries.ByFacet[ask.Facet], names);
        foreach (var segment in search.Snapshot.Segments)
        {
            segment.Data.Column(ask.Facet, segment.Reader); // Numbers its values, so that there is room for all of them.
        }

        _counts = new FacetCounts(_dictionary);
        _missing = groups.Count(ask.Facet, _dictionary, _counts);
        var selection = Select();
        _values = selection.TakeInOrder();
        _other = selection.Behind;
        _places = _dictionary.RentZeros();
        for (var place = 0; place < _values.Length; place++)
        {
            _places[_values[place]] = place + 1;
        }
    }

    public Facet Facet => _ask.Facet;

    /// <summary>How many values there are.</summary>
    public int Size => _values.Length;

    /// <summary>Writes the places of the values that are on the axis, and gets how many there are.</summary>
    public int PlacesOf(ReadOnlySpan<int> values, Span<int> places)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (_places[value] is > 0 and var place)
            {
                places[count++] = place - 1;
            }
        }

        return count;
    }

    public TableAxis ToAxis(SearchRequest request) => new(
        _ask.Facet.Name,
        Array.ConvertAll(_values, ordinal => Value(ordinal, request)),
        _other,
        _missing);

    public void Dispose()
    {
        foreach (var value in _values)
        {
            _places[value] = 0;
        }

        _dictionary.ReturnZeros(_places);
        _counts.Dispose();
    }

    private ValueSelection Select()
    {
        var selection = new ValueSelection(_ask.Limit, after: null);
        var ranks = _names.RanksOf(_ask.Facet, _dictionary);
        foreach (var value in _counts.Ordinals)
        {
            selection.Add(value, new ValueRank(0, ValueRank.KeyOf(_counts[value], ranks[value])));
        }

        return selection;
    }

    private FacetValue Value(int ordinal, SearchRequest request)
    {
        var id = _dictionary[ordinal];
        var label = _names.Of(_ask.Facet, id);
        var isNamed = request.Choices.Any(choice => choice.Facet == _ask.Facet && choice.Value == id);
        return new FacetValue(id, label.Label, _counts[ordinal], isNamed, label.Parent);
    }
}

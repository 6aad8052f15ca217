namespace Search.Indexing;

/// <summary>Gets the values of a facet for documents that are counted over all segments; those of one group come in their order.</summary>
internal ref struct GroupWalk(IReadOnlyList<Segment> segments, Facet facet)
{
    private readonly FacetColumn[] _columns = [.. segments.Select(segment => segment.Data.Column(facet, segment.Reader))];
    private readonly int[] _bases = [.. segments.Select(segment => segment.Context.DocBase)];
    private int _at;

    /// <summary>Gets the values of a document by their numbers.</summary>
    public ReadOnlySpan<int> ValuesOf(int document)
    {
        while (_at + 1 < _bases.Length && document >= _bases[_at + 1])
        {
            _at++;
        }

        while (document < _bases[_at])
        {
            _at--;
        }

        var (starts, ordinals) = _columns[_at];
        var start = starts[document - _bases[_at]];
        return ordinals.AsSpan(start, starts[document - _bases[_at] + 1] - start);
    }
}

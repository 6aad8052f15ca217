using System.Buffers;

namespace Search.Indexing;

/// <summary>Counts the values of one facet over the documents it is given.</summary>
internal sealed class FacetCounter : IDisposable
{
    private readonly int _size;
    private readonly int[] _counts;
    private int _missing;

    public FacetCounter(FacetAsk ask, FacetDictionary dictionary, ChoiceFilter? choice)
    {
        (Ask, Dictionary, Choice) = (ask, dictionary, choice);
        _size = dictionary.Count;
        _counts = ArrayPool<int>.Shared.Rent(Math.Max(_size, 1));
        _counts.AsSpan(0, _size).Clear();
    }

    public FacetAsk Ask { get; }

    public FacetDictionary Dictionary { get; }

    /// <summary>What the request chooses of this facet, or null.</summary>
    public ChoiceFilter? Choice { get; }

    public void Count(Segment segment, ReadOnlySpan<int> documents) =>
        _missing += segment.Data.Column(Ask.Facet, segment.Reader).Count(documents, _counts);

    /// <summary>Gets the counts, by the names of the facet's values.</summary>
    public FacetResult ToResult(FacetNames names) => TopValues.Of(_counts.AsSpan(0, _size), _missing, this, names);

    public void Dispose() => ArrayPool<int>.Shared.Return(_counts);
}

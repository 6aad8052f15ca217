namespace Search.Indexing;

/// <summary>Counts the values of one facet over the documents it is given.</summary>
internal sealed class FacetCounter(FacetAsk ask, FacetDictionary dictionary, ChoiceFilter? choice) : IDisposable
{
    private readonly FacetCounts _counts = new(dictionary);
    private int _missing;

    public FacetAsk Ask { get; } = ask;

    public FacetDictionary Dictionary { get; } = dictionary;

    /// <summary>What the request chooses of this facet, or null.</summary>
    public ChoiceFilter? Choice { get; } = choice;

    public void Count(Segment segment, ReadOnlySpan<int> documents) =>
        _missing += _counts.Add(segment.Data.Column(Ask.Facet, segment.Reader), documents);

    /// <summary>Gets the counts, by the names of the facet's values.</summary>
    public FacetResult ToResult(FacetNames names) => TopValues.Of(_counts, _missing, this, names);

    public void Dispose() => _counts.Dispose();
}

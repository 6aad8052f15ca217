namespace Search.Indexing;

/// <summary>Counts the values of one facet over the documents it is given.</summary>
/// <param name="ask">The facet, and how many of its values to list.</param>
/// <param name="dictionary">The numbers of its values.</param>
/// <param name="choice">What the request chooses of it, or null.</param>
/// <param name="sideways">
/// Keeps the documents that fail only this facet's choice, where they must be counted together with the hits; null to count in passing.
/// </param>
internal sealed class FacetCounter(FacetAsk ask, FacetDictionary dictionary, ChoiceFilter? choice, CountedDocuments? sideways) : IDisposable
{
    private int _missing;
    private FacetColumn? _column;

    public FacetAsk Ask { get; } = ask;

    public FacetDictionary Dictionary { get; } = dictionary;

    /// <summary>What the request chooses of this facet, or null.</summary>
    public ChoiceFilter? Choice { get; } = choice;

    /// <summary>The documents that fail only this facet's choice, where they are kept.</summary>
    public CountedDocuments? Sideways { get; } = sideways;

    /// <summary>The counts of the values.</summary>
    public FacetCounts Counts { get; } = new(dictionary);

    /// <summary>How many were counted, with a value or without.</summary>
    public int Seen { get; private set; }

    /// <summary>Goes on to the documents of a segment.</summary>
    public void Enter(Segment segment) => _column = segment.Data.Column(Ask.Facet, segment.Reader);

    /// <summary>Counts documents of the segment, each for itself.</summary>
    public void Count(ReadOnlySpan<int> documents)
    {
        Seen += documents.Length;
        _missing += Counts.Add(_column!, documents);
    }

    /// <summary>Counts documents that fail only this facet's choice, or keeps them.</summary>
    public void CountSideways(Segment segment, ReadOnlySpan<int> documents)
    {
        if (Sideways is null)
        {
            Count(documents);
        }
        else
        {
            Sideways.Add(segment, documents);
        }
    }

    /// <summary>Counts units.</summary>
    public void Count(UnitGroups groups)
    {
        Seen += groups.Total;
        _missing += groups.Count(Ask.Facet, Dictionary, Counts);
    }

    /// <summary>How many of what was counted have no value.</summary>
    public int Missing => _missing;

    /// <summary>Gets the counts, by the names of the facet's values.</summary>
    public FacetResult ToResult(FacetNames names) => TopValues.Of(Counts, _missing, this, names);

    public void Dispose()
    {
        Counts.Dispose();
        Sideways?.Dispose();
    }
}

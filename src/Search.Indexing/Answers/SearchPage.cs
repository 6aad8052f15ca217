namespace Search.Indexing;

/// <summary>One page of hits with the exact total and the facet counts of all of them, as it stands on the wire.</summary>
/// <param name="Query">How the query was understood.</param>
/// <param name="Sequence">The sequence of the corpus that was searched.</param>
/// <param name="Total">How many reports match, exactly.</param>
/// <param name="Hits">The page's reports, in the request's order.</param>
/// <param name="Facets">
/// The counts, by facet name, in the order of <see cref="Facet.All"/>; those of <see cref="Facet.Counted"/> unless the request says.
/// </param>
/// <param name="Next">The cursor of the next page, or null on the last.</param>
public sealed record SearchPage(
    QueryReading Query,
    long Sequence,
    int Total,
    IReadOnlyList<Hit> Hits,
    IReadOnlyDictionary<string, FacetResult> Facets,
    string? Next) : SearchAnswer
{
    /// <summary>Gets what the facets count, and how many of that the matching reports come to.</summary>
    public Counted Counted { get; init; } = new(CountUnit.Report, Total);
}

/// <summary>What is counted, and the total of it.</summary>
/// <param name="By">The unit.</param>
/// <param name="Total">How many different ones the matching reports come to, exactly.</param>
public sealed record Counted(CountUnit By, int Total);

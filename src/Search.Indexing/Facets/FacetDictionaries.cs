namespace Search.Indexing;

/// <summary>The dictionaries of all facets, kept by a reader of the corpus from one state of the index to the next.</summary>
internal sealed class FacetDictionaries
{
    public IReadOnlyDictionary<Facet, FacetDictionary> ByFacet { get; } =
        Facet.All.ToDictionary(facet => facet, _ => new FacetDictionary());
}

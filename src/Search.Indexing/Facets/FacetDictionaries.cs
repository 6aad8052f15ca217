namespace Search.Indexing;

/// <summary>The dictionaries of all facets, kept by a reader of the corpus from one state of the index to the next.</summary>
internal sealed class FacetDictionaries
{
    /// <param name="atlas">Where places lie; null knows none.</param>
    public FacetDictionaries(PlaceAtlas? atlas = null) =>
        Places = new PlaceLocations(ByFacet[Facet.Place], atlas ?? PlaceAtlas.None);

    public IReadOnlyDictionary<Facet, FacetDictionary> ByFacet { get; } =
        Facet.All.ToDictionary(facet => facet, _ => new FacetDictionary());

    /// <summary>Where the places lie that have numbers.</summary>
    public PlaceLocations Places { get; }
}

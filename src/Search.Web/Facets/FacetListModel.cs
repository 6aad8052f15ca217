using Search.Indexing;

namespace Search.Web;

/// <summary>All that the page of a facet's values shows.</summary>
/// <param name="Request">The request, as far as it could be read.</param>
/// <param name="Labels">The names of places and actors.</param>
public sealed record FacetListModel(FacetRequest Request, FacetLabels Labels)
{
    /// <summary>Gets the answer, or null where there is none.</summary>
    public FacetPage? Page { get; init; }

    /// <summary>Gets what is wrong with the request.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    public Facet Facet => Request.Facet;

    public SearchRequest Search => Request.Search;

    /// <summary>Gets what a value is called.</summary>
    public string NameOf(string value) => FacetWords.Label(new FacetChoice(Facet, value), Labels);
}

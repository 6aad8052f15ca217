using Search.Indexing;
using Search.SavedSearches;

namespace Search.Web;

/// <summary>All that the page of a search shows.</summary>
/// <param name="Request">The request, as far as it could be read.</param>
/// <param name="Token">The proof for the form that saves it.</param>
/// <param name="Labels">The names of places and actors.</param>
public sealed record SearchModel(SearchRequest Request, FormToken Token, FacetLabels Labels)
{
    /// <summary>Gets the answer, or null where there is none.</summary>
    public SearchPage? Page { get; init; }

    /// <summary>Gets how the reports fall on the clocks; none where there is no answer.</summary>
    public IReadOnlyList<Histogram> Charts { get; init; } = [];

    /// <summary>Gets the actors and places that are named here more than elsewhere.</summary>
    public IReadOnlyList<RelatedValue> Related { get; init; } = [];

    /// <summary>Gets what is wrong with the request.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    /// <summary>Gets where to begin again when the cursor has expired.</summary>
    public SearchRequest? Restart { get; init; }

    /// <summary>Gets the saved search that is the same request, or null.</summary>
    public SavedSearch? Saved { get; init; }

    public Sort EffectiveSort => Request.Sort ?? (Request.Query.Length > 0 ? Sort.Relevance : Sort.NewestPublished);
}

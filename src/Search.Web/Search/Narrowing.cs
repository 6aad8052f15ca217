using Search.Indexing;

namespace Search.Web;

/// <summary>The requests that one click away from another; each starts at its first page.</summary>
internal static class Narrowing
{
    /// <summary>Chooses a value in place of the facet's others: beside them it would widen the search.</summary>
    public static SearchRequest NarrowedTo(this SearchRequest request, Facet facet, string? value) => request with
    {
        Choices = [.. request.Choices.Where(choice => choice.Facet != facet || choice.IsExcluded), new FacetChoice(facet, value)],
        Cursor = null,
    };

    /// <summary>Leaves out what says which hits are listed, and how.</summary>
    public static SearchRequest WithoutList(this SearchRequest request) =>
        request with { Cursor = null, Sort = null, Facets = null, PageSize = SearchRequest.DefaultPageSize };

    public static SearchRequest Without(this SearchRequest request, FacetChoice choice) =>
        request with { Choices = [.. request.Choices.Where(other => other != choice)], Cursor = null };

    public static bool Chooses(this SearchRequest request, Facet facet, string? value, bool excluded = false) =>
        request.Choices.Contains(new FacetChoice(facet, value, excluded));
}

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

    /// <summary>Chooses the reports that have no value, in place of the values chosen.</summary>
    public static SearchRequest NarrowedToMissing(this SearchRequest request, Facet facet) => request with
    {
        Choices = [.. request.Choices.Where(choice => choice.Facet != facet || choice.IsExcluded), new FacetChoice(facet, null)],
        Cursor = null,
    };

    /// <summary>Asks for a span of a clock beside what is asked already.</summary>
    public static SearchRequest NarrowedTo(this SearchRequest request, TimeChoice choice) =>
        request with { Times = [.. request.Times, choice], Cursor = null };

    public static SearchRequest Without(this SearchRequest request, FacetChoice choice) =>
        request with { Choices = [.. request.Choices.Where(other => other != choice)], Cursor = null };

    public static bool Chooses(this SearchRequest request, Facet facet, string? value, bool excluded = false) =>
        request.Choices.Contains(new FacetChoice(facet, value, excluded));
}

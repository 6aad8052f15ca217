using Search.Indexing;

namespace Search.Web;

/// <summary>All that the page of a table of two facets shows.</summary>
/// <param name="Request">The request, as far as it could be read.</param>
/// <param name="Labels">The names of places and actors.</param>
public sealed record CooccurrenceModel(CooccurrenceRequest Request, FacetLabels Labels)
{
    /// <summary>Gets the answer, or null where there is none.</summary>
    public CooccurrenceTable? Table { get; init; }

    /// <summary>Gets what is wrong with the request.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    public SearchRequest Search => Request.Search;

    public string Title => $"{FacetWords.Several(Request.Rows.Facet)} × {FacetWords.Several(Request.Columns.Facet)}";

    /// <summary>Gets the search for the reports of a cell; null where no query can say it.</summary>
    public SearchRequest? SearchFor(FacetValue row, FacetValue column) =>
        Search.And((Request.Rows.Facet, row.Id), (Request.Columns.Facet, column.Id));

    /// <summary>Gets the search for the reports of a row or a column; null where no query can say it.</summary>
    public SearchRequest? SearchFor(Facet facet, FacetValue value) => Search.And((facet, value.Id));

    /// <summary>Says whether a cell is of one value with itself.</summary>
    public bool IsItself(int row, int column) =>
        Request.Rows.Facet == Request.Columns.Facet && Table!.Rows.Values[row].Id == Table.Columns.Values[column].Id;
}

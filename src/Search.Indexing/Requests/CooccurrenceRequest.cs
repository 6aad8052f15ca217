namespace Search.Indexing;

/// <summary>Asks which values of two facets, or of one with itself, stand in the same reports of a search.</summary>
/// <remarks>
/// Its text form is the search's own query string with <c>rows</c> and <c>columns</c> behind it, each a facet, or a facet and how many of
/// its values: <c>rows=actor:40</c>.
/// </remarks>
public sealed record CooccurrenceRequest
{
    /// <summary>How many rows, and how many columns, a table can have at most.</summary>
    public const int LargestAxis = 100;

    private const string RowsName = "rows";
    private const string ColumnsName = "columns";

    /// <summary>Gets the search whose reports are counted; its order, counts and page are without effect.</summary>
    public SearchRequest Search { get; init; } = new();

    /// <summary>Gets the facet of the rows, and how many there are at most; 20 actors unless the request says.</summary>
    public FacetAsk Rows { get; init; } = DefaultRows;

    /// <summary>Gets the facet of the columns, and how many there are at most; 10 places unless the request says.</summary>
    public FacetAsk Columns { get; init; } = DefaultColumns;

    private static FacetAsk DefaultRows { get; } = new(Facet.Actor, 20);

    private static FacetAsk DefaultColumns { get; } = new(Facet.Place, 10);

    /// <summary>Reads a request from a URL's parameters, already percent-decoded.</summary>
    /// <param name="parameters">The parameters, repeated where they were.</param>
    /// <param name="request">The request; where there are problems, what could be read of it.</param>
    /// <param name="problems">Everything that is wrong, each naming its parameter and what would be right.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        IEnumerable<KeyValuePair<string, string>> parameters, out CooccurrenceRequest request, out IReadOnlyList<RequestProblem> problems)
    {
        var own = new OwnParameters(parameters, RowsName, ColumnsName);
        request = new CooccurrenceRequest
        {
            Search = own.Search,
            Rows = Axis(own, RowsName, DefaultRows),
            Columns = Axis(own, ColumnsName, DefaultColumns),
        };
        problems = own.Problems;
        return problems.Count == 0;
    }

    /// <summary>Writes the canonical query string, percent-encoded, without a question mark.</summary>
    public string ToQueryString() => OwnParameters.Write(
        Search,
        (RowsName, Rows == DefaultRows ? null : Text(Rows, DefaultRows.Limit)),
        (ColumnsName, Columns == DefaultColumns ? null : Text(Columns, DefaultColumns.Limit)));

    private static FacetAsk Axis(OwnParameters own, string name, FacetAsk otherwise)
    {
        var text = own[name];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (text.Length == 0)
        {
            return otherwise;
        }

        if (!Facet.TryFind(colon < 0 ? text : text[..colon], out var facet))
        {
            own.Refuse(name, $"There is no facet '{text}'. Known: {string.Join(", ", Facet.All)}; behind a colon how many values.");
            return otherwise;
        }

        return new FacetAsk(facet, colon < 0 ? otherwise.Limit : own.NumberIn(name, text[(colon + 1)..], LargestAxis, otherwise.Limit));
    }

    private static string Text(FacetAsk axis, int limit) =>
        axis.Limit == limit ? axis.Facet.Name : $"{axis.Facet}:{OwnParameters.Text(axis.Limit)}";
}

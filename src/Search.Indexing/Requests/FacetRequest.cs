namespace Search.Indexing;

/// <summary>Asks for the values of one facet under a search: which, in what order, and how many at a time.</summary>
/// <remarks>
/// Its text form is the search's own query string with <c>prefix, parent, order, limit</c> and <c>cursor</c> behind it. What says which
/// hits are listed, and how (<c>sort, facet, page_size</c>), may stand in it and is without effect.
/// </remarks>
public sealed record FacetRequest
{
    /// <summary>Gets the facet.</summary>
    public required Facet Facet { get; init; }

    /// <summary>Gets the search whose reports are counted; its order, counts and page are without effect.</summary>
    public SearchRequest Search { get; init; } = new();

    /// <summary>
    /// Gets the beginning of the values' names; "" is all. A value is found by any word of its label or of another of its names, without
    /// regard to case and accents, and by its id.
    /// </summary>
    public string Prefix { get; init; } = "";

    /// <summary>Gets the value whose children are listed, those that it contains directly; null is all values.</summary>
    public string? Parent { get; init; }

    /// <summary>Gets the order.</summary>
    public FacetOrder Order { get; init; } = FacetOrder.Count;

    /// <summary>Gets how many values are listed at a time, 1 to 1,000.</summary>
    public int Limit { get; init; } = FacetAsk.DefaultLimit;

    /// <summary>Gets where to go on, as <see cref="FacetPage.Next"/> said; null is the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Reads a request from a URL's parameters, already percent-decoded.</summary>
    /// <param name="facet">The facet.</param>
    /// <param name="parameters">The parameters, repeated where they were.</param>
    /// <param name="request">The request; where there are problems, what could be read of it.</param>
    /// <param name="problems">Everything that is wrong, each naming its parameter and what would be right.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        Facet facet,
        IEnumerable<KeyValuePair<string, string>> parameters,
        out FacetRequest request,
        out IReadOnlyList<RequestProblem> problems)
    {
        var own = new OwnParameters(parameters, "prefix", "parent", "order", "limit", "cursor");
        request = new FacetRequest
        {
            Facet = facet,
            Search = own.Search,
            Prefix = own["prefix"].Trim(),
            Parent = own["parent"] is { Length: > 0 } parent ? own.Value("parent", facet, parent) : null,
            Order = own.OneOf("order", Orders),
            Limit = own.Number("limit", FacetAsk.LargestLimit, FacetAsk.DefaultLimit),
            Cursor = own["cursor"] is { Length: > 0 } cursor ? cursor : null,
        };
        problems = own.Problems;
        return problems.Count == 0;
    }

    /// <summary>Writes the canonical query string, percent-encoded, without a question mark; the facet is not in it.</summary>
    public string ToQueryString() => OwnParameters.Write(
        Search,
        ("prefix", Prefix),
        ("parent", Parent),
        ("order", Order == FacetOrder.Count ? null : Orders[Order]),
        ("limit", Limit == FacetAsk.DefaultLimit ? null : OwnParameters.Text(Limit)),
        ("cursor", Cursor));

    /// <summary>Gets the words for the orders.</summary>
    public static IReadOnlyDictionary<FacetOrder, string> Orders { get; } = new Dictionary<FacetOrder, string>
    {
        [FacetOrder.Count] = "count",
        [FacetOrder.Name] = "name",
        [FacetOrder.Significance] = "significance",
    };
}

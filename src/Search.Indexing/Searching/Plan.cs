namespace Search.Indexing;

/// <summary>Everything that a search needs to know before it looks at a document.</summary>
/// <param name="Request">The request.</param>
/// <param name="Query">The query, parsed.</param>
/// <param name="Sort">The order.</param>
/// <param name="Sequence">The sequence to search.</param>
/// <param name="Cursor">Where to go on, or null.</param>
internal sealed record Plan(SearchRequest Request, ParsedQuery Query, Sort Sort, long Sequence, Cursor? Cursor)
{
    /// <summary>Gets the order that a request has unless it says.</summary>
    public static Sort DefaultSort(ParsedQuery query) => query.HasWords ? Sort.Relevance : Sort.NewestPublished;

    /// <summary>Gets the query that a request runs for a query as it was read.</summary>
    public static QueryNode? RootOf(QueryNode? read, SearchRequest request) => read is not null && request.ExpandsNames
        ? NameExpansion.Expand(QueryTrees.Simplify(read), NameGroups.Known)
        : read;

    /// <summary>Gets whether an order lists stories once unless the request says.</summary>
    public static Collapse DefaultCollapse(Sort sort) => sort == Sort.Relevance ? Collapse.Story : Collapse.None;

    /// <summary>Gets whether the tellings of a story are one hit.</summary>
    public bool CollapsesStories { get; init; }

    /// <summary>Gets whether hits are counted by the day they were published.</summary>
    public bool CountsDays { get; init; }

    /// <summary>Gets what is done to scores beside matching, or null.</summary>
    public ScoreAdjustment? Adjustment { get; init; }

    /// <summary>Gets whether the documents that are counted are kept, for what cannot be counted in passing.</summary>
    public bool Gathers { get; init; } = Request.CountBy != CountUnit.Report;

    /// <summary>Gets the query to run: with the other names of what it names, where the request wants them.</summary>
    public QueryNode? Root { get; } = RootOf(Query.Root, Request);

    /// <summary>Gets the counts that are asked for.</summary>
    public IReadOnlyList<FacetAsk> Asks => Request.Facets ?? [.. Facet.Counted.Select(facet => new FacetAsk(facet))];
}

namespace Search.Indexing;

/// <summary>Requests for some of another's reports, exactly.</summary>
public static class RequestNarrowing
{
    /// <summary>Gets the request without what says which hits are listed, and how: the same reports, to be counted.</summary>
    public static SearchRequest WithoutList(this SearchRequest request) => request with
    {
        Sort = null,
        Recency = Recency.None,
        Collapse = null,
        Facets = null,
        PageSize = SearchRequest.DefaultPageSize,
        Cursor = null,
        Explains = false,
        WhyNot = null,
    };

    /// <summary>Gets the request for the reports that also have further values, all of them.</summary>
    /// <remarks>
    /// Two values of one facet's parameter are an OR, so where the facet has a choice already, the value is added to the query:
    /// <c>actor:russia</c>.
    /// </remarks>
    /// <returns>The request, from its first page; null where the query would be too long, or cannot say a value that has a quotation
    /// mark.</returns>
    public static SearchRequest? And(this SearchRequest request, params IReadOnlyList<(Facet Facet, string Value)> values)
    {
        var choices = request.Choices.ToList();
        var parts = new List<QueryNode>();
        foreach (var (facet, value) in values)
        {
            var choice = new FacetChoice(facet, value);
            if (!choices.Exists(other => other.Facet == facet && !other.IsExcluded))
            {
                choices.Add(choice);
            }
            else if (choices.FindAll(other => other.Facet == facet && !other.IsExcluded) is not [var only] || only != choice)
            {
                parts.Add(Node(choice)!);
            }
        }

        return request with { Choices = RequestWriter.Ordered(choices), Cursor = null } is var narrowed && parts.Count == 0
            ? narrowed : WithQuery(narrowed, parts);
    }

    /// <summary>
    /// Gets the request that says in its query what it chooses of a facet, so that the choice narrows the facet's own counts too: what is
    /// related to a value is what is counted beside it.
    /// </summary>
    /// <returns>The request, from its first page; the same where it chooses nothing of the facet; null as for <see cref="And"/>.</returns>
    public static SearchRequest? ChoosingInQuery(this SearchRequest request, Facet facet)
    {
        var moved = request.Choices.Where(choice => choice.Facet == facet).ToList();
        if (moved.Count == 0)
        {
            return request;
        }

        var parts = moved.ConvertAll(Node);
        if (parts.Contains(null))
        {
            return null;
        }

        var included = parts.Where((_, at) => !moved[at].IsExcluded).Select(part => part!).ToList();
        var all = parts.Where((_, at) => moved[at].IsExcluded).Select(part => (QueryNode)new NoneOf(part!)).ToList();
        if (included.Count > 0)
        {
            all.Insert(0, new AnyOf(new QueryNodes(included)));
        }

        return WithQuery(request with { Choices = [.. request.Choices.Except(moved)], Cursor = null }, all);
    }

    /// <summary>Gets a choice as a part of a query, whether it includes or not; null for a lack that the query cannot ask for.</summary>
    private static QueryNode? Node(FacetChoice choice)
    {
        var field = QueryField.All.First(known => known.Facet == choice.Facet);
        return choice.Value is { } value ? new ValueNode(field, value) : field.CanBeMissing ? new MissingNode(field) : null;
    }

    /// <summary>Adds parts to the query, and makes sure that its text says just that.</summary>
    private static SearchRequest? WithQuery(SearchRequest request, List<QueryNode> parts)
    {
        if (QueryParser.Parse(request.Query).Root is { } root)
        {
            parts.Insert(0, root);
        }

        var tree = QueryTrees.Simplify(new AllOf(new QueryNodes(parts)));
        var text = tree.ToString();
        return QueryParser.Parse(text) is { Problem: null, Root: { } read } && QueryTrees.Simplify(read) == tree
            ? request with { Query = text } : null;
    }
}

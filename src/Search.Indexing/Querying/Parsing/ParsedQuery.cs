namespace Search.Indexing;

/// <summary>What reading a query's text came to: a tree, nothing for an empty text, or a problem.</summary>
/// <param name="Root">The tree; null for an empty text.</param>
/// <param name="Warnings">What may not be as the asker meant it.</param>
/// <param name="Problem">Why there is no tree, or null.</param>
internal sealed record ParsedQuery(QueryNode? Root, IReadOnlyList<QueryWarning> Warnings, QueryProblem? Problem)
{
    /// <summary>Gets what places that it names were taken for.</summary>
    public IReadOnlyList<QueryExpansion> Expansions { get; init; } = [];

    /// <summary>Gets the canonical text.</summary>
    public string Canonical => Root?.ToString() ?? "";

    /// <summary>Gets whether it has words that hits can be ranked by.</summary>
    public bool HasWords => Root is not null && QueryTrees.HasWords(Root);
}

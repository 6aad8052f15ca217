using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>A query made ready for one state of the index.</summary>
/// <param name="Query">What Lucene runs; null matches every report.</param>
/// <param name="Expansions">What it looks for beside the words themselves.</param>
/// <param name="Warnings">Words that nothing has.</param>
/// <param name="Problem">Why it cannot be run, or null.</param>
internal sealed record CompiledQuery(
    Query? Query, IReadOnlyList<QueryExpansion> Expansions, IReadOnlyList<QueryWarning> Warnings, QueryProblem? Problem)
{
    /// <summary>Gets what parts of the query, and of it the same objects, stand for.</summary>
    public IReadOnlyDictionary<Query, QueryOrigin> Origins { get; init; } = new Dictionary<Query, QueryOrigin>();
}

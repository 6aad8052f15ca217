namespace Search.Indexing;

/// <summary>The words that a pattern stands for in one state of the index.</summary>
/// <param name="Count">How many; more than <see cref="QueryLimits.Expansion"/> where not all were looked for.</param>
/// <param name="Reports">For each field that was looked at, the sum over the words of the revisions that have each.</param>
/// <param name="Expansion">The most frequent of them, for the answer.</param>
internal sealed record PatternFinding(int Count, IReadOnlyList<long> Reports, QueryExpansion Expansion);

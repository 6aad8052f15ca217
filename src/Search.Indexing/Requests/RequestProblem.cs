namespace Search.Indexing;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Parameter">The parameter it is about.</param>
/// <param name="Message">What is wrong and what would be right, for a person.</param>
/// <param name="Query">Where the query text cannot be read: the exact place; else null.</param>
public sealed record RequestProblem(string Parameter, string Message, QueryProblem? Query = null);

/// <summary>Where a query's text cannot be read.</summary>
/// <param name="Offset">Where the fault begins, in UTF-16 code units of the text.</param>
/// <param name="Length">How long it is; 0 where something is missing at that place.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to write instead.</param>
public sealed record QueryProblem(int Offset, int Length, string Message, string Hint);

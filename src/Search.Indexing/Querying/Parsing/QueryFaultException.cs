namespace Search.Indexing;

/// <summary>Carries the first fault of a query out of the parser or compiler; it never leaves them.</summary>
internal sealed class QueryFaultException(QueryProblem problem) : Exception(problem.Message)
{
    public QueryProblem Problem { get; } = problem;

    /// <summary>Makes the fault of a piece of the text.</summary>
    public static QueryFaultException At(Place place, string message, string hint) =>
        new(new QueryProblem(place.Offset, place.Length, message, hint));
}

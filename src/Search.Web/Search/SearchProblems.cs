using Search.Indexing;

namespace Search.Web;

/// <summary>Turns what is wrong with a request into problem details.</summary>
internal static class SearchProblems
{
    public static Problem Of(IReadOnlyList<RequestProblem> problems) =>
        problems.FirstOrDefault(problem => problem.Query is not null) is { Query: { } query } ? Of(query) : OfParameters(problems);

    public static Problem Of(CursorExpired expired) => Problem.Of(
        ProblemType.Expired,
        "The list by relevance that this cursor belongs to is no longer held. Begin again at `start`.",
        ("start", Address.Json(expired.Restart)));

    private static Problem Of(QueryProblem query) => Problem.Of(
        ProblemType.Query,
        query.Message,
        ("parameter", "q"),
        ("offset", query.Offset),
        ("length", query.Length),
        ("hint", query.Hint));

    private static Problem OfParameters(IReadOnlyList<RequestProblem> problems) => Problem.Of(
        ProblemType.Parameter,
        problems[0].Message,
        ("errors", problems.Select(problem => new ParameterError(problem.Parameter, problem.Message)).ToArray()));
}

/// <summary>One parameter that cannot be used, as it stands in problem details.</summary>
internal sealed record ParameterError(string Parameter, string Message);

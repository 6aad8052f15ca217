namespace Search.Web;

/// <summary>The pages that the types of problems lead to.</summary>
internal static class ProblemEndpoints
{
    public static void MapProblems(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/problems/{slug}", Show).ExcludeFromDescription();

    /// <summary>Declares which problems an endpoint answers with, so that the description of the API lists their statuses.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<ProblemType> types)
    {
        foreach (var type in types)
        {
            endpoint.ProducesProblem(type.Status);
        }

        return endpoint;
    }

    private static IResult Show(string slug) => ProblemType.All.FirstOrDefault(type => type.Slug == slug) is { } type
        ? View.Of<ProblemTypeView>(StatusCodes.Status200OK, (nameof(ProblemTypeView.Type), type))
        : Problem.Of(ProblemType.NotFound, $"There is no kind of problem called '{slug}'.").ToPage();
}

using Microsoft.AspNetCore.Http.HttpResults;
using Search.Indexing;

namespace Search.Web;

/// <summary>
/// Which values of two facets stand in the same reports: <c>/v1/cooccurrence</c> for programs and <c>/cooccurrence</c> for people.
/// </summary>
internal static class CooccurrenceEndpoints
{
    private const string Axis = "A facet, and behind a colon how many of its most frequent values, 1 to 100:";

    public static void MapCooccurrence(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cooccurrence", Show).LimitsSearches().ExcludeFromDescription();
        routes.MapGet("/v1/cooccurrence", Count)
            .WithName("Cooccurrence")
            .WithTags("Search")
            .WithSummary("Counts which values of two facets, or of one with itself, stand in the same reports of a search.")
            .WithDescription("Takes the search's own query string; what says which hits are listed and how is without effect. "
                + "Every cell is exact, and is the total of the search narrowed to both values.")
            .AddOpenApiOperationTransformer(SearchParameters.DescribeWith(
                ("rows", $"{Axis} `actor:40`. Without it, 20 actors.", SearchParameters.Text()),
                ("columns", $"{Axis} `place:5`. Without it, 10 places.", SearchParameters.Text())))
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(ProblemType.Query)
            .LimitsSearches();
    }

    private static Results<Ok<CooccurrenceTable>, StatusCodeHttpResult, ProblemHttpResult> Count(HttpContext http, Corpus corpus)
    {
        var parameters = RequestParameters.Read(http.Request.QueryString.Value);
        if (!CooccurrenceRequest.TryRead(parameters, out var request, out var problems))
        {
            return SearchProblems.Of(problems).ToResult();
        }

        if (EntityTags.Of(Address.TableJson(request), corpus.Reader.Sequence).IsKnown(http))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var answer = corpus.Reader.Cooccurrence(request, http.RequestAborted);
        if (answer is CooccurrenceTable table)
        {
            EntityTags.Of(Address.TableJson(request), table.Sequence).IsKnown(http);
            return TypedResults.Ok(table);
        }

        http.Response.Headers.ETag = default;
        return SearchProblems.Of(((SearchRefused)answer).Problems).ToResult();
    }

    private static IResult Show(HttpContext http, Corpus corpus)
    {
        var parameters = RequestParameters.Read(http.Request.QueryString.Value);
        if (!CooccurrenceRequest.TryRead(parameters, out var request, out var problems))
        {
            return Shown(new CooccurrenceModel(request, corpus.Labels) { Problems = problems });
        }

        if (parameters.Any(parameter => parameter.Value.Length == 0))
        {
            return TypedResults.LocalRedirect(Address.Table(request));
        }

        var model = new CooccurrenceModel(request, corpus.Labels);
        return Shown(corpus.Reader.Cooccurrence(request, http.RequestAborted) is var answer && answer is CooccurrenceTable table
            ? model with { Table = table }
            : model with { Problems = ((SearchRefused)answer).Problems });
    }

    private static RazorComponentResult Shown(CooccurrenceModel model) => View.Of<CooccurrenceView>(
        model.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK, (nameof(CooccurrenceView.Model), model));
}

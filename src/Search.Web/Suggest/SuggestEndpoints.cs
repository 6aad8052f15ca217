using Microsoft.AspNetCore.Http.HttpResults;
using Search.Indexing;

namespace Search.Web;

/// <summary>Suggestions while a query is being typed: <c>/v1/suggest</c>, for the page's own script and for other programs.</summary>
internal static class SuggestEndpoints
{
    public static void MapSuggest(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/suggest", Suggest)
            .WithName("Suggest")
            .WithTags("Search")
            .WithSummary("Completes a query that is being typed by places, actors and words of the reports.")
            .WithDescription("Each suggestion says how many reports the search finds that it leads to: exactly, within the filters and as of the moment of the request.")
            .AddOpenApiOperationTransformer(SearchParameters.DescribeWith(SuggestParameters.Own))
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(ProblemType.Parameter)
            .LimitsSearches();

    private static Results<Ok<SuggestionList>, StatusCodeHttpResult, ProblemHttpResult> Suggest(HttpContext http, Corpus corpus)
    {
        if (!SuggestRequest.TryRead(RequestParameters.Read(http.Request.QueryString.Value), out var request, out var problems))
        {
            return SearchProblems.Of(problems).ToResult();
        }

        var asked = $"suggest\n{request.Text}\n{request.Limit}\n{request.Within.ToQueryString()}";
        if (EntityTags.Of(asked, corpus.Reader.Sequence).IsKnown(http))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return Answer(corpus.Reader.Suggest(request, http.RequestAborted), http);
    }

    private static Results<Ok<SuggestionList>, StatusCodeHttpResult, ProblemHttpResult> Answer(SearchAnswer answer, HttpContext http)
    {
        if (answer is SuggestionList list)
        {
            return TypedResults.Ok(list);
        }

        http.Response.Headers.ETag = default;
        return SearchProblems.Of(((SearchRefused)answer).Problems).ToResult();
    }
}

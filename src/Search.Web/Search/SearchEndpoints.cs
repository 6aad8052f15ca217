using Microsoft.AspNetCore.Http.HttpResults;
using Search.Indexing;

namespace Search.Web;

/// <summary>The search: <c>/v1/search</c> for programs and <c>/search</c> for people, both functions of the same query string.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.Redirect("/search")).ExcludeFromDescription();
        routes.MapGet("/search", SearchPages.Show).LimitsSearches().ExcludeFromDescription();
        routes.MapGet("/v1/search", Find)
            .WithName("Search")
            .WithTags("Search")
            .WithSummary("Finds reports by words, date, place, actor, source, language and kind, and counts them by each facet.")
            .WithDescription("A pure function of its query string and the corpus's sequence. Totals and counts are exact.")
            .AddOpenApiOperationTransformer(SearchParameters.Describe)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(ProblemType.Query, ProblemType.Expired)
            .LimitsSearches();
    }

    private static Results<Ok<SearchPage>, StatusCodeHttpResult, ProblemHttpResult> Find(HttpContext http, Corpus corpus)
    {
        if (!RequestParameters.TryRead(http.Request.QueryString.Value, out var request, out var problems))
        {
            return SearchProblems.Of(problems).ToResult();
        }

        return EntityTags.Of(request.ToQueryString(), corpus.Reader.Sequence).IsKnown(http)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : Answer(corpus.Reader.Search(request, http.RequestAborted), request, http);
    }

    private static Results<Ok<SearchPage>, StatusCodeHttpResult, ProblemHttpResult> Answer(
        SearchAnswer answer, SearchRequest request, HttpContext http)
    {
        if (answer is SearchPage page)
        {
            EntityTags.Of(request.ToQueryString(), page.Sequence).IsKnown(http);
            LinkNext(http, request, page);
            return TypedResults.Ok(page);
        }

        http.Response.Headers.ETag = default;
        var problem = answer is CursorExpired expired ? SearchProblems.Of(expired) : SearchProblems.Of(((SearchRefused)answer).Problems);
        return problem.ToResult();
    }

    private static void LinkNext(HttpContext http, SearchRequest request, SearchPage page)
    {
        if (page.Next is not null)
        {
            http.Response.Headers.Link = $"<{Address.Json(request with { Cursor = page.Next })}>; rel=\"next\"";
        }
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using Search.Indexing;

namespace Search.Web;

/// <summary>How the hits of a request fall on a clock: <c>/v1/histogram</c>.</summary>
internal static class HistogramEndpoints
{
    private static readonly (string Name, string Description, OpenApiSchema Schema)[] Own =
    [
        ("clock", "What to count by: when it was published (UTC), when its text says things happened, or the days between; `published` without it.",
            SearchParameters.OneOf("published", "event", "lag")),
        ("interval",
            "`day`, `week` (ISO 8601), `month`, `quarter`, `year`, or a number with `d`, `w`, `m`, `q`, `y`: `10d`. Without it, `auto`: "
            + "the narrowest that makes no more than 60 buckets. There can be 1,000.", SearchParameters.Text()),
        ("bounds", "`all`, or `core`: without the outermost years that hold at either end no more than a fiftieth; `before` and `after` count who reaches there.",
            SearchParameters.OneOf("all", "core")),
    ];

    public static void MapHistograms(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/histogram", Count)
            .WithName("Histogram")
            .WithTags("Search")
            .WithSummary("Counts the hits of a request by day, week, month or any interval of when they were published or what they tell of happened.")
            .WithDescription("`count` are reports with a date that lies wholly in the bucket, `may` further ones with a date that may: \"March 2022\" on a day of it. "
                + "Counts are exact, and each opens by its link.")
            .AddOpenApiOperationTransformer(SearchParameters.DescribeWith(Own))
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(ProblemType.Query)
            .LimitsSearches();

    private static Results<Ok<HistogramBody>, StatusCodeHttpResult, ProblemHttpResult> Count(HttpContext http, Corpus corpus)
    {
        var parameters = RequestParameters.Read(http.Request.QueryString.Value);
        if (!HistogramParameters.TryRead(parameters, out var request, out var ask, out var problems))
        {
            return SearchProblems.Of(problems).ToResult();
        }

        var canonical = $"histogram {ask} {request.ToQueryString()}";
        if (EntityTags.Of(canonical, corpus.Reader.Sequence).IsKnown(http))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return Answer(corpus.Reader.Histograms(request, [ask], http.RequestAborted), canonical, request, http);
    }

    private static Results<Ok<HistogramBody>, StatusCodeHttpResult, ProblemHttpResult> Answer(
        SearchAnswer answer, string canonical, SearchRequest request, HttpContext http)
    {
        if (answer is HistogramAnswer histograms)
        {
            EntityTags.Of(canonical, histograms.Sequence).IsKnown(http);
            return TypedResults.Ok(HistogramBody.Of(request, histograms));
        }

        http.Response.Headers.ETag = default;
        return SearchProblems.Of(((SearchRefused)answer).Problems).ToResult();
    }
}

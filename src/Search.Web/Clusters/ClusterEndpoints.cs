using Microsoft.AspNetCore.Http.HttpResults;
using Search.Indexing;

namespace Search.Web;

/// <summary>The places of a search's reports in clusters, for a map: <c>/v1/clusters</c>.</summary>
internal static class ClusterEndpoints
{
    public static void MapClusters(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/clusters", Count)
        .WithName("Clusters")
        .WithTags("Search")
        .WithSummary("Counts the places of a search's reports in clusters, for a map at any zoom.")
        .WithDescription("Takes the search's own query string; what says which hits are listed (sort, facet, page_size) is without effect. "
            + "Clusters are cells of the Web Mercator tiles, so they stay as the map moves. Every count is exact, and is the total of the "
            + "search narrowed by the cluster's clause.")
        .AddOpenApiOperationTransformer(SearchParameters.DescribeWith(
            ("zoom", "The zoom of a Web Mercator map with tiles of 256 pixels; 0 is the world in one tile. Must be given.",
                SearchParameters.Number(0, ClusterRequest.LargestZoom)),
            ("map", "The part of the world whose clusters are listed: `west,south,east,north` in degrees. Without it, all.",
                SearchParameters.Text())))
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblems(ProblemType.Query)
        .LimitsSearches();

    private static Results<Ok<ClusterPage>, StatusCodeHttpResult, ProblemHttpResult> Count(HttpContext http, Corpus corpus)
    {
        if (!ClusterRequest.TryRead(RequestParameters.Read(http.Request.QueryString.Value), out var request, out var problems))
        {
            return SearchProblems.Of(problems).ToResult();
        }

        if (EntityTags.Of(Address.ClustersJson(request), corpus.Reader.Sequence).IsKnown(http))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var answer = corpus.Reader.Clusters(request, http.RequestAborted);
        if (answer is ClusterPage page)
        {
            EntityTags.Of(Address.ClustersJson(request), page.Sequence).IsKnown(http);
            return TypedResults.Ok(page);
        }

        http.Response.Headers.ETag = default;
        return SearchProblems.Of(((SearchRefused)answer).Problems).ToResult();
    }
}

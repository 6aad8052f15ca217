using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using Search.Indexing;

namespace Search.Web;

/// <summary>The values of one facet under a search: <c>/v1/facets/{facet}</c> for programs and <c>/facets/{facet}</c> for people.</summary>
internal static class FacetEndpoints
{
    private static readonly (string Name, string Description, OpenApiSchema Schema)[] Own =
    [
        ("prefix", "The beginning of any word of a value's name, in any case and without accents, or of its id.", SearchParameters.Text()),
        ("parent", "Lists the values that this one contains directly, in place of all.", SearchParameters.Text()),
        ("order", "Most frequent first, by name, or most surely more frequent here than in the rest of the corpus first (G²).",
            SearchParameters.OneOf([.. FacetRequest.Orders.Values])),
        ("limit", "How many values a page has; 50 without it.", SearchParameters.Number(1, FacetAsk.LargestLimit)),
        ("cursor", "Where to go on: `next` of the page before.", SearchParameters.Text()),
    ];

    public static void MapFacets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/facets/{facet}", FacetPages.Show).LimitsSearches().ExcludeFromDescription();
        routes.MapGet("/v1/facets/{facet}", List)
            .WithName("FacetValues")
            .WithTags("Search")
            .WithSummary("Lists the values of one facet under a search: by the beginning of a name, in any of three orders, to the last.")
            .WithDescription("Takes the search's own query string; what says which hits are listed and how is without effect. "
                + "Counts are exact; by order=significance those of the rest of the corpus stand beside them: related actors and places.")
            .AddOpenApiOperationTransformer(SearchParameters.DescribeWith(Own))
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(ProblemType.Query, ProblemType.NotFound)
            .LimitsSearches();
    }

    /// <summary>Says that there is no such facet, and which there are.</summary>
    public static Problem NoFacet(string name) =>
        Problem.Of(ProblemType.NotFound, $"There is no facet '{name}'. Known: {string.Join(", ", Facet.All)}.");

    private static Results<Ok<FacetPage>, StatusCodeHttpResult, ProblemHttpResult> List(
        [Description("The facet: published, event, place, actor, source, language, kind, story or originator.")] string facet,
        HttpContext http,
        Corpus corpus)
    {
        if (!Facet.TryFind(facet, out var known))
        {
            return NoFacet(facet).ToResult();
        }

        if (!FacetRequest.TryRead(known, RequestParameters.Read(http.Request.QueryString.Value), out var request, out var problems))
        {
            return SearchProblems.Of(problems).ToResult();
        }

        if (EntityTags.Of(Address.ValuesJson(request), corpus.Reader.Sequence).IsKnown(http))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var answer = corpus.Reader.Values(request, http.RequestAborted);
        if (answer is FacetPage page)
        {
            return Answer(page, request, http);
        }

        http.Response.Headers.ETag = default;
        return SearchProblems.Of(((SearchRefused)answer).Problems).ToResult();
    }

    private static Ok<FacetPage> Answer(FacetPage page, FacetRequest request, HttpContext http)
    {
        EntityTags.Of(Address.ValuesJson(request), page.Sequence).IsKnown(http);
        if (page.Next is not null)
        {
            http.Response.Headers.Link = $"<{Address.ValuesJson(request with { Cursor = page.Next })}>; rel=\"next\"";
        }

        return TypedResults.Ok(page);
    }
}

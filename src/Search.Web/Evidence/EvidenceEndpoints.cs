using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using Search.Indexing;

namespace Search.Web;

/// <summary>The reports and sentences behind a facet's count: <c>/v1/evidence</c> for programs, <c>/evidence</c> for people.</summary>
internal static class EvidenceEndpoints
{
    private static readonly (string Name, string Description, OpenApiSchema Schema)[] Own =
    [
        ("facet", "The facet that counted.", SearchParameters.OneOf([.. Facet.All.Select(facet => facet.Name)])),
        ("value", "The value as the facet counts it: `UA`, `unresolved`, `unlinked:Kira Rudik`, `2024-12`; `missing` for the reports that have none.",
            SearchParameters.Text()),
        ("cursor", "Where to go on: `next` of the page before.", SearchParameters.Text()),
    ];

    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/evidence", EvidencePages.Show).LimitsSearches().ExcludeFromDescription();
        routes.MapGet("/v1/evidence", Open)
            .WithName("Evidence")
            .WithTags("Search")
            .WithSummary("Opens the count of one facet value under a request: the reports that make it, with the sentences and mentions that say it.")
            .WithDescription(
                "As many reports as the facet counts, in pages to the last. A container shows the mentions of what it contains. "
                + "What no text says (source, language, kind, published) states its basis.")
            .AddOpenApiOperationTransformer(SearchParameters.DescribeWith(Own))
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblems(ProblemType.Query, ProblemType.Expired)
            .LimitsSearches();
    }

    private static Results<Ok<EvidencePage>, StatusCodeHttpResult, ProblemHttpResult> Open(HttpContext http, Corpus corpus)
    {
        if (!EvidenceRequest.TryRead(RequestParameters.Read(http.Request.QueryString.Value), out var request, out var problems))
        {
            return SearchProblems.Of(problems).ToResult();
        }

        var canonical = $"evidence {request.ToQueryString()}";
        return EntityTags.Of(canonical, corpus.Reader.Sequence).IsKnown(http)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : Answer(corpus.Reader.Evidence(request, http.RequestAborted), canonical, request, http);
    }

    private static Results<Ok<EvidencePage>, StatusCodeHttpResult, ProblemHttpResult> Answer(
        SearchAnswer answer, string canonical, EvidenceRequest request, HttpContext http)
    {
        if (answer is not EvidencePage page)
        {
            http.Response.Headers.ETag = default;
            return EvidencePages.ProblemOf(answer, request).ToResult();
        }

        EntityTags.Of(canonical, page.Sequence).IsKnown(http);
        if (page.Next is not null)
        {
            http.Response.Headers.Link = $"<{Address.EvidenceJson(request.From(page.Next))}>; rel=\"next\"";
        }

        return TypedResults.Ok(page);
    }
}

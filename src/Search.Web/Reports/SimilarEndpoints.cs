using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using Search.Articles;
using Search.Indexing;

namespace Search.Web;

/// <summary>Reports like another: <c>/v1/reports/{id}/similar</c> for programs and <c>/reports/{id}/similar</c> for people.</summary>
internal static class SimilarEndpoints
{
    private static readonly (string Name, string Description, OpenApiSchema Schema)[] Own =
    [
        ("limit", $"How many reports at most; {SimilarRequest.DefaultLimit} without it.",
            new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{SimilarRequest.LargestLimit}" }),
        ("tellings", "Whether other tellings of the same story are among them: `include`, or `exclude`, which it is without it.",
            new() { Type = JsonSchemaType.String, Enum = ["exclude", "include"] }),
    ];

    public static void MapSimilar(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{id}/similar", Show).LimitsSearches().ExcludeFromDescription();
        routes.MapGet("/v1/reports/{id}/similar", Find)
            .WithName("Similar")
            .WithTags("Reports")
            .WithSummary("Finds reports of other stories that are like one, and says which words, places and actors they share.")
            .AddOpenApiOperationTransformer(SearchParameters.DescribeWith(Own))
            .ProducesProblems(ProblemType.Parameter, ProblemType.NoReport)
            .LimitsSearches();
    }

    private static Results<Ok<SimilarList>, ProblemHttpResult> Find(
        [Description("The report's id, as the search gives it.")] string id, HttpContext http, Corpus corpus) =>
        Answer(id, http, corpus, out _, out var problem) is { } list ? TypedResults.Ok(list) : problem!.ToResult();

    private static IResult Show(string id, HttpContext http, Corpus corpus)
    {
        if (Answer(id, http, corpus, out var request, out var problem) is not { } list)
        {
            return problem!.ToPage();
        }

        var revision = corpus.Reader.Find(list.Id, AsOf.Of(list.Sequence))!;
        return View.Of<SimilarView>(
            StatusCodes.Status200OK,
            (nameof(SimilarView.List), list),
            (nameof(SimilarView.Request), request),
            (nameof(SimilarView.Heading), revision.Report.Heading));
    }

    private static SimilarList? Answer(string id, HttpContext http, Corpus corpus, out SimilarRequest? request, out Problem? problem)
    {
        request = null;
        if (!ReportId.TryParse(id, null, out var report))
        {
            problem = ReportRequest.NoId(id);
            return null;
        }

        if (!SimilarRequest.TryRead(report, RequestParameters.Read(http.Request.QueryString.Value), out request, out var problems))
        {
            problem = SearchProblems.Of(problems);
            return null;
        }

        var answer = corpus.Reader.Similar(request, http.RequestAborted);
        problem = answer switch
        {
            SearchRefused refused => SearchProblems.Of(refused.Problems),
            NoSuchReport none => ReportRequest.NoReport(none.Id, none.Sequence),
            _ => null,
        };
        return answer as SimilarList;
    }
}

using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Search.Indexing;

namespace Search.Web;

/// <summary>One report, with its evidence, as it is now or was at a moment of the corpus.</summary>
internal static class ReportEndpoints
{
    private const string ReportIdMeaning = "The report's id, as the search gives it.";

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapSimilar();
        routes.MapGet("/reports/{id}", ReportPages.Show).ExcludeFromDescription();
        routes.MapGet("/v1/reports/{id}", Find)
            .WithName("Report")
            .WithTags("Reports")
            .WithSummary("Gets one report with its text and every mention in it, now or as of a moment of the corpus.")
            .ProducesProblems(ProblemType.Parameter, ProblemType.NoReport);
        routes.MapGet("/v1/reports/{id}/revisions", Revisions)
            .WithName("Revisions")
            .WithTags("Reports")
            .WithSummary("Lists every revision of a report, first to last, with the sequences between which it was the current one.")
            .ProducesProblems(ProblemType.NoReport);
    }

    private static Results<Ok<ReportAnswer>, ProblemHttpResult> Find(
        [Description(ReportIdMeaning)] string id,
        [Description("A moment of the corpus: a sequence, a day or an instant. Without it, now.")] string? as_of,
        HttpContext http, Corpus corpus)
    {
        if (ReportRequest.Read(id, as_of, http.Request, out var request) is { } problem)
        {
            return problem.ToResult();
        }

        var sequence = corpus.SequenceAt(request.AsOf);
        return corpus.Reader.Find(request.Id, AsOf.Of(sequence)) is { } revision
            ? TypedResults.Ok(ReportAnswer.Of(revision, corpus.Reader.StoryOf(revision, sequence), sequence, corpus.Labels))
            : ReportRequest.NoReport(request.Id, sequence).ToResult();
    }

    private static Results<Ok<RevisionList>, ProblemHttpResult> Revisions(
        [Description(ReportIdMeaning)] string id, HttpContext http, Corpus corpus)
    {
        if (ReportRequest.Read(id, null, http.Request, out var request) is { } problem)
        {
            return problem.ToResult();
        }

        var revisions = corpus.Reader.Revisions(request.Id);
        return revisions.Count > 0
            ? TypedResults.Ok(RevisionList.Of(request.Id, revisions, corpus.Commits()))
            : ReportRequest.NoReport(request.Id, corpus.Reader.Sequence).ToResult();
    }
}

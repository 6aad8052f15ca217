using Search.Reference;

namespace Search.Web;

/// <summary>Makes the page of a report.</summary>
internal static class ReportPages
{
    public static IResult Show(string id, string? as_of, HttpContext http, Corpus corpus)
    {
        if (ReportRequest.Read(id, as_of, http.Request, out var request) is { } problem)
        {
            return problem.ToPage();
        }

        var sequence = corpus.SequenceAt(request.AsOf);
        var revisions = corpus.Reader.Revisions(request.Id);
        var shown = revisions.FirstOrDefault(revision => revision.IsCurrentAt(sequence)) ?? LastBefore(revisions, sequence);
        if (shown is null)
        {
            return ReportRequest.NoReport(request.Id, sequence).ToPage();
        }

        var model = ReportModel.Of(shown, revisions, sequence, request, corpus);
        return View.Of<ReportView>(StatusCodes.Status200OK, (nameof(ReportView.Model), model));
    }

    /// <summary>A report that was withdrawn can still be read, and says so.</summary>
    private static Revision? LastBefore(IReadOnlyList<Revision> revisions, long sequence) =>
        revisions.LastOrDefault(revision => revision.First <= sequence);
}

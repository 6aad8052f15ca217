using Search.Articles;
using Search.Indexing;

namespace Search.Web;

/// <summary>Which report is asked for, and as of when.</summary>
/// <param name="Id">The report.</param>
/// <param name="AsOf">The moment of the corpus, or null for now.</param>
internal readonly record struct ReportRequest(ReportId Id, AsOf? AsOf)
{
    private const string MomentParameter = "as_of";

    /// <summary>Reads the request, or says what is wrong with it.</summary>
    public static Problem? Read(string id, string? asOf, HttpRequest http, out ReportRequest request)
    {
        request = default;
        if (!ReportId.TryParse(id, null, out var report))
        {
            return NoId(id);
        }

        if (http.Query.Keys.FirstOrDefault(name => name != MomentParameter) is { } unknown)
        {
            return Unusable(unknown, $"There is no parameter '{unknown}'. Known: {MomentParameter}.");
        }

        AsOf moment = default;
        if (asOf is { Length: > 0 } && !Indexing.AsOf.TryParse(asOf, null, out moment))
        {
            return Unusable(
                MomentParameter,
                $"'{asOf}' is not a moment of the corpus. Write a sequence (12), a day (2024-12-28) or an instant (2024-12-28T10:00:00Z).");
        }

        request = new(report, asOf is { Length: > 0 } ? moment : null);
        return null;
    }

    public static Problem NoId(string id) => Problem.Of(
        ProblemType.NoReport,
        $"'{id}' is not a report id. An id is an article id, a full stop and the entry: 0123456789abcdef.block-1.");

    public static Problem NoReport(ReportId id, long sequence) => Problem.Of(
        ProblemType.NoReport,
        $"There is no current revision of {id} as of sequence {sequence}.",
        ("revisions", Address.Revisions(id)));

    private static Problem Unusable(string parameter, string message) => SearchProblems.Of([new RequestProblem(parameter, message)]);
}

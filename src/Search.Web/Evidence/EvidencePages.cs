using Search.Indexing;

namespace Search.Web;

/// <summary>Makes the page of the sentences behind a number.</summary>
internal static class EvidencePages
{
    public static IResult Show(HttpContext http, Corpus corpus)
    {
        if (!EvidenceRequest.TryRead(RequestParameters.Read(http.Request.QueryString.Value), out var request, out var problems))
        {
            return SearchProblems.Of(problems).ToPage();
        }

        return corpus.Reader.Evidence(request, http.RequestAborted) is var answer && answer is EvidencePage page
            ? View.Of<EvidenceView>(StatusCodes.Status200OK,
                (nameof(EvidenceView.Request), request), (nameof(EvidenceView.Page), page), (nameof(EvidenceView.Labels), corpus.Labels))
            : ProblemOf(answer, request).ToPage();
    }

    /// <summary>Gets what is wrong where there is no page.</summary>
    public static Problem ProblemOf(SearchAnswer answer, EvidenceRequest request) => answer is CursorExpired expired
        ? Problem.Of(
            ProblemType.Expired,
            "The list by relevance that this cursor belongs to is no longer held. Begin again at `start`.",
            ("start", Address.EvidenceJson(request with { Search = request.Search with { Cursor = null, AsOf = expired.Restart.AsOf } })))
        : SearchProblems.Of(((SearchRefused)answer).Problems);

    /// <summary>Gets the request of another page.</summary>
    public static EvidenceRequest From(this EvidenceRequest request, string? cursor) =>
        request with { Search = request.Search with { Cursor = cursor } };
}

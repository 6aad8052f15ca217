using Search.Articles;

namespace Search.Indexing;

/// <summary>Asks for reports like another.</summary>
/// <remarks>
/// Its text form is a URL's query string with <c>limit</c>, <c>tellings</c> (<c>exclude</c> or <c>include</c>), and the query, filters and
/// moment of a search that they must be among; what else a search has may stand in it and is without effect.
/// </remarks>
/// <param name="Id">The report.</param>
/// <param name="Limit">How many at most, 1 to 50.</param>
/// <param name="IncludesTellings">Whether other tellings of the same story are among them.</param>
/// <param name="Within">The search that they must be among.</param>
public sealed record SimilarRequest(ReportId Id, int Limit, bool IncludesTellings, SearchRequest Within)
{
    /// <summary>How many there are at most unless the request says.</summary>
    public const int DefaultLimit = 10;

    /// <summary>How many there can be at most.</summary>
    public const int LargestLimit = 50;

    private const string LimitName = "limit";
    private const string TellingsName = "tellings";
    private const string Include = "include";

    /// <summary>Reads a request from a URL's parameters, already percent-decoded.</summary>
    /// <param name="id">The report.</param>
    /// <param name="parameters">The parameters, repeated where they were.</param>
    /// <param name="request">The request; where there are problems, what could be read of it.</param>
    /// <param name="problems">Everything that is wrong, each naming its parameter and what would be right.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        ReportId id,
        IEnumerable<KeyValuePair<string, string>> parameters,
        out SimilarRequest request,
        out IReadOnlyList<RequestProblem> problems)
    {
        var own = new OwnParameters(parameters, LimitName, TellingsName);
        var tellings = own[TellingsName];
        if (tellings is not ("" or Include or "exclude"))
        {
            own.Refuse(TellingsName, $"'{tellings}' is not a value of {TellingsName}. Write exclude or include.");
        }

        request = new SimilarRequest(id, own.Number(LimitName, LargestLimit, DefaultLimit), tellings == Include, own.Search);
        problems = own.Problems;
        return problems.Count == 0;
    }
}

namespace Search.Indexing;

/// <summary>Asks how a query that is being typed may go on.</summary>
/// <remarks>
/// Its text form is a URL's query string with <c>q</c>, the text up to where it is being typed, <c>limit</c>, and the filters,
/// <c>expand</c> and <c>as_of</c> of a search, within which the suggestions are counted; what else a search has may stand in it and is
/// without effect.
/// </remarks>
/// <param name="Text">The text, at most <see cref="LongestText"/> characters.</param>
/// <param name="Limit">How many suggestions at most, 1 to 20.</param>
/// <param name="Within">The search's filters and moment; its query is empty.</param>
public sealed record SuggestRequest(string Text, int Limit, SearchRequest Within)
{
    /// <summary>How many suggestions there are at most unless the request says.</summary>
    public const int DefaultLimit = 8;

    /// <summary>How many suggestions there can be at most.</summary>
    public const int LargestLimit = 20;

    /// <summary>How many UTF-16 code units the text can have.</summary>
    public const int LongestText = 256;

    private const string LimitName = "limit";

    /// <summary>Reads a request from a URL's parameters, already percent-decoded.</summary>
    /// <param name="parameters">The parameters, repeated where they were.</param>
    /// <param name="request">The request; where there are problems, what could be read of it.</param>
    /// <param name="problems">Everything that is wrong, each naming its parameter and what would be right.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        IEnumerable<KeyValuePair<string, string>> parameters, out SuggestRequest request, out IReadOnlyList<RequestProblem> problems)
    {
        var own = new OwnParameters(parameters, Parameters.Query, LimitName);
        var text = own[Parameters.Query];
        if (text.Length > LongestText)
        {
            own.Refuse(Parameters.Query, $"The text has {text.Length} characters. Send at most {LongestText}.");
        }

        request = new SuggestRequest(text, own.Number(LimitName, LargestLimit, DefaultLimit), own.Search);
        problems = own.Problems;
        return problems.Count == 0;
    }
}

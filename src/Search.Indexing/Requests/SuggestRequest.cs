namespace Search.Indexing;

/// <summary>Asks how a query that is being typed may go on.</summary>
/// <remarks>
/// Its text form is a URL's query string with <c>q</c>, the text up to where it is being typed, <c>limit</c>, and the filters, <c>expand</c>
/// and <c>as_of</c> of a search, within which the suggestions are counted.
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

    /// <summary>Gets the names of the parameters.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        Parameters.Query, LimitName, Parameters.Expand, .. Facet.All.Select(facet => facet.Name), Parameters.From, Parameters.To,
        Parameters.DateField, Parameters.AsOf,
    ];

    /// <summary>Reads a request from a URL's parameters, already percent-decoded.</summary>
    /// <param name="parameters">The parameters, repeated where they were.</param>
    /// <param name="request">The request; where there are problems, what could be read of it.</param>
    /// <param name="problems">Everything that is wrong, each naming its parameter and what would be right.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        IEnumerable<KeyValuePair<string, string>> parameters, out SuggestRequest request, out IReadOnlyList<RequestProblem> problems)
    {
        var split = new ParameterSplit(parameters, [Parameters.Query, LimitName], Known);
        var text = split[Parameters.Query];
        if (text.Length > LongestText)
        {
            split.Refuse(Parameters.Query, $"The text has {text.Length} characters. Send at most {LongestText}.");
        }

        request = new SuggestRequest(text, split.Number(LimitName, LargestLimit, DefaultLimit), split.Within);
        problems = split.Problems;
        return problems.Count == 0;
    }
}

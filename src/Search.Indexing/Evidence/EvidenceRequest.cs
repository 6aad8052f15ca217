namespace Search.Indexing;

/// <summary>Asks for the reports, and the sentences in them, that make the count of one value of a facet under a request.</summary>
/// <param name="Search">The request that counted it; where it counts stories or originators, what opens are their reports.</param>
/// <param name="Facet">The facet.</param>
/// <param name="Value">
/// The value as it stands in a request: <c>UA</c>, <c>unresolved</c>, <c>unlinked:Kira Rudik</c>, <c>missing</c>.
/// </param>
public sealed record EvidenceRequest(SearchRequest Search, Facet Facet, string Value)
{
    private const string FacetName = "facet";
    private const string ValueName = "value";

    /// <summary>
    /// Gets the request that finds the reports: as a facet's own choice does not narrow its own counts, the value stands in its place.
    /// </summary>
    public SearchRequest Narrowed => Search with
    {
        Choices = RequestWriter.Ordered([.. Search.Choices.Where(choice => choice.Facet != Facet), Choice]),
        Facets = [],
        CountBy = CountUnit.Report,
        Collapse = Collapse.None,
        Explains = false,
        WhyNot = null,
    };

    /// <summary>Gets the value as a choice.</summary>
    internal FacetChoice Choice =>
        FacetChoice.TryRead(Facet, Value, out var choice, out var message) ? choice : throw new ArgumentException(message);

    /// <summary>Reads what is asked: <c>facet</c>, <c>value</c>, and all parameters of a request but its own <c>facet</c>.</summary>
    /// <param name="parameters">The parameters, repeated where they were, percent-decoded.</param>
    /// <param name="request">What is asked; of no meaning where there are problems.</param>
    /// <param name="problems">Everything that is wrong, each naming its parameter and what would be right.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        IReadOnlyList<KeyValuePair<string, string>> parameters, out EvidenceRequest request, out IReadOnlyList<RequestProblem> problems)
    {
        var own = new OwnParameters(parameters, FacetName, ValueName, Parameters.Cursor);
        var facet = ReadFacet(own);
        var value = own[ValueName];
        if (value.Length == 0)
        {
            own.Refuse(
                ValueName, "Which value? Write it as the facet counts it: value=UA, or value=missing for the reports that have none.");
        }
        else if (facet is not null)
        {
            Check(own, facet, value);
        }

        var search = own.Listed with { Cursor = own[Parameters.Cursor] is { Length: > 0 } cursor ? cursor : null };
        request = new EvidenceRequest(search, facet ?? Facet.Place, value);
        problems = own.Problems;
        return problems.Count == 0;
    }

    /// <summary>Writes the canonical query string, percent-encoded, without a question mark.</summary>
    public string ToQueryString()
    {
        var own = $"{FacetName}={Facet}&{ValueName}={Uri.EscapeDataString(Value)}";
        return (Search with { Facets = null }).ToQueryString() is { Length: > 0 } rest ? $"{own}&{rest}" : own;
    }

    private static Facet? ReadFacet(OwnParameters own)
    {
        if (Facet.TryFind(own[FacetName], out var facet))
        {
            return facet;
        }

        own.Refuse(FacetName, $"Which facet? Write one of {string.Join(", ", Facet.All)}.");
        return null;
    }

    private static void Check(OwnParameters own, Facet facet, string value)
    {
        if (!FacetChoice.TryRead(facet, value, out var choice, out var message))
        {
            own.Refuse(ValueName, message);
        }
        else if (choice.IsExcluded)
        {
            own.Refuse(ValueName, $"'{value}' leaves reports out, which nothing in them says. Write the value alone: {value[1..]}.");
        }
    }
}

using System.Globalization;
using System.Text;

namespace Search.Indexing;

/// <summary>Writes a request as its canonical query string.</summary>
internal static class RequestWriter
{
    public static string Write(SearchRequest request)
    {
        var text = new StringBuilder();
        Add(text, Parameters.Query, request.Query.Trim());
        Add(text, Parameters.Expand, request.ExpandsNames ? null : Parameters.Expansions[false]);
        foreach (var choice in Ordered(request.Choices))
        {
            Add(text, choice.Facet.Name, choice.ToString());
        }

        Add(text, Parameters.From, request.From?.ToString());
        Add(text, Parameters.To, request.To?.ToString());
        Add(text, Parameters.DateField, request.DateField == DateField.Published ? null : Parameters.DateFields[request.DateField]);
        Add(text, Parameters.AsOf, request.AsOf?.ToString());
        Add(text, Parameters.Sort, request.Sort is { } sort ? Parameters.Sorts[sort] : null);
        Add(text, Parameters.Recency, request.Recency == Recency.None ? null : Parameters.Recencies[request.Recency]);
        Add(text, Parameters.Collapse, request.Collapse is { } collapse ? Parameters.Collapses[collapse] : null);
        AddFacets(text, request.Facets);
        Add(text, Parameters.CountBy, request.CountBy == CountUnit.Report ? null : Parameters.Units[request.CountBy]);
        Add(text, Parameters.PageSize, request.PageSize == SearchRequest.DefaultPageSize ? null
            : request.PageSize.ToString(CultureInfo.InvariantCulture));
        Add(text, Parameters.Cursor, request.Cursor);
        Add(text, Parameters.Explain, request.Explains ? Parameters.YesOrNo[true] : null);
        Add(text, Parameters.WhyNot, request.WhyNot?.ToString());
        return text.ToString();
    }

    /// <summary>Puts choices in canonical order, each once.</summary>
    public static IReadOnlyList<FacetChoice> Ordered(IReadOnlyList<FacetChoice> choices) =>
    [
        .. Facet.All.SelectMany(facet => choices
            .Where(choice => choice.Facet == facet)
            .Distinct()
            .OrderBy(choice => choice.IsExcluded)
            .ThenBy(choice => choice.ToString(), StringComparer.Ordinal)),
    ];

    private static void AddFacets(StringBuilder text, IReadOnlyList<FacetAsk>? facets)
    {
        if (facets is [])
        {
            Add(text, Parameters.Facet, Parameters.NoFacet);
        }

        foreach (var ask in facets ?? [])
        {
            Add(text, Parameters.Facet, ask.ToString());
        }
    }

    /// <summary>Adds a parameter; one without a value is left out.</summary>
    public static void Add(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(text.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}

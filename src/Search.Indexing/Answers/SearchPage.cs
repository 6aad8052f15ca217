using System.Text.Json.Serialization;

namespace Search.Indexing;

/// <summary>One page of hits with the exact total and the facet counts of all of them, as it stands on the wire.</summary>
/// <param name="Query">How the query was understood.</param>
/// <param name="Sequence">The sequence of the corpus that was searched.</param>
/// <param name="Total">How many reports match, exactly.</param>
/// <param name="Hits">The page's reports, in the request's order.</param>
/// <param name="Facets">
/// The counts, by facet name, in the order of <see cref="Facet.All"/>; those of <see cref="Facet.Counted"/> unless the request says.
/// </param>
/// <param name="Next">The cursor of the next page, or null on the last.</param>
public sealed record SearchPage(
    QueryReading Query,
    long Sequence,
    int Total,
    IReadOnlyList<Hit> Hits,
    IReadOnlyDictionary<string, FacetResult> Facets,
    string? Next) : SearchAnswer
{
    /// <summary>Gets what the facets count, and how many of that the matching reports come to.</summary>
    public Counted Counted { get; init; } = new(CountUnit.Report, Total);

    /// <summary>
    /// Gets how many hits there are on all pages, exactly, where the tellings of a story are one hit; null where each report is a
    /// hit, and there are <see cref="Total"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Stories { get; init; }

    /// <summary>Gets why the report that the request asks about is among the hits or is not; null where it asks about none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReportAbsence? WhyNot { get; init; }

    /// <summary>Gets what recency is counted from; null where it does not matter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecencyReading? Recency { get; init; }
}

/// <summary>What is counted, and the total of it.</summary>
/// <param name="By">The unit.</param>
/// <param name="Total">How many different ones the matching reports come to, exactly.</param>
public sealed record Counted(CountUnit By, int Total);

using System.Text.Json.Serialization;

namespace Search.Indexing;

/// <summary>One page of the values of a facet under a search, as it stands on the wire. Counts are exact.</summary>
/// <param name="Query">How the query was understood.</param>
/// <param name="Sequence">The sequence of the corpus that was searched.</param>
/// <param name="Facet">The facet's name.</param>
/// <param name="Order">The order of the values.</param>
/// <param name="Counted">What is counted, and how many of it the search finds.</param>
/// <param name="Values">The values, in order. The facet's own choice does not narrow them, as in the search's answer.</param>
/// <param name="Missing">How many have no value of the facet.</param>
/// <param name="Found">How many values there are in all pages: those that begin with the prefix, and are children of the parent.</param>
/// <param name="Other">How many of them come behind this page.</param>
/// <param name="Next">The cursor of the next page, or null on the last.</param>
public sealed record FacetPage(
    QueryReading Query,
    long Sequence,
    string Facet,
    FacetOrder Order,
    Counted Counted,
    IReadOnlyList<FacetValue> Values,
    int Missing,
    int Found,
    int Other,
    string? Next) : SearchAnswer
{
    /// <summary>Gets the two totals that a list by significance compares; null for another order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Compared? Compared { get; init; }
}

/// <summary>How many were compared for significance.</summary>
/// <param name="Here">How many are counted here; the facet's own choice does not narrow them.</param>
/// <param name="Elsewhere">How many there are in the rest of the corpus as of the same sequence.</param>
public sealed record Compared(int Here, int Elsewhere);

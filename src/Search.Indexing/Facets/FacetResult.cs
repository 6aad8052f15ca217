using System.Text.Json.Serialization;

namespace Search.Indexing;

/// <summary>
/// How the reports of a request fall on the values of one facet. Counts are exact, and the facet's own choice does not narrow them.
/// </summary>
/// <param name="Values">The values asked for, largest count first, then by label; chosen values are always among them.</param>
/// <param name="Missing">How many reports have no value of this facet.</param>
/// <param name="Other">How many further values there are that are not listed.</param>
public sealed record FacetResult(IReadOnlyList<FacetValue> Values, int Missing, int Other);

/// <summary>One value of a facet.</summary>
/// <param name="Id">The value as it stands in a request.</param>
/// <param name="Label">Its name, for a person.</param>
/// <param name="Count">How many reports have it, or stories or originators where the request counts by those.</param>
/// <param name="Selected">Whether the request includes or excludes it.</param>
/// <param name="Parent">The value that contains it, in a hierarchical facet; else null.</param>
public sealed record FacetValue(string Id, string Label, int Count, bool Selected, string? Parent = null)
{
    /// <summary>Gets how many further values of the list's facet it contains directly; null where that is not told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Children { get; init; }

    /// <summary>Gets how many in the rest of the corpus have it; null but in a list by significance.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Elsewhere { get; init; }

    /// <summary>
    /// Gets how surely it is more frequent here than in the rest of the corpus, negative where it is less frequent
    /// (<see cref="FacetOrder.Significance"/>), to three decimals; null but in a list by significance.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Significance { get; init; }
}

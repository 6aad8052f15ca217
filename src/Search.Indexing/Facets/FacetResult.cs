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
/// <param name="Count">How many reports have it.</param>
/// <param name="Selected">Whether the request includes or excludes it.</param>
/// <param name="Parent">The value that contains it, in a hierarchical facet; else null.</param>
public sealed record FacetValue(string Id, string Label, int Count, bool Selected, string? Parent = null);

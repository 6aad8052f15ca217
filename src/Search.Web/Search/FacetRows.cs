using Search.Indexing;

namespace Search.Web;

/// <summary>One line of a facet on the page.</summary>
/// <param name="Choice">The value as it stands in the request when it is included.</param>
/// <param name="Exclusion">The value as it stands when it is excluded.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Count">How many reports have it.</param>
/// <param name="Level">How many of the listed values contain it.</param>
/// <param name="IsIncluded">Whether the request includes it.</param>
/// <param name="IsExcluded">Whether the request excludes it.</param>
/// <param name="IsExtra">Whether it is folded away until asked for.</param>
/// <param name="IsMissing">Whether it stands for the reports without a value.</param>
public sealed record FacetRow(
    string Choice, string Exclusion, string Label, int Count, int Level, bool IsIncluded, bool IsExcluded, bool IsExtra, bool IsMissing);

/// <summary>Puts the counted values of a facet in the page's order: each below what contains it, the most frequent first.</summary>
internal static class FacetRows
{
    private const int ShownAtOnce = 8;
    private const int DeepestLevel = 3;

    public static IReadOnlyList<FacetRow> Of(Facet facet, FacetResult result, SearchRequest request)
    {
        var rows = new List<FacetRow>();
        var known = result.Values.Select(value => value.Id).ToHashSet();
        var shown = result.Values.Take(ShownAtOnce).Select(value => value.Id).ToHashSet();
        var byParent = result.Values.ToLookup(value => value.Parent is { } parent && known.Contains(parent) ? parent : "");
        AddBelow("", 0);
        if (result.Missing > 0 || request.Chooses(facet, null) || request.Chooses(facet, null, excluded: true))
        {
            rows.Add(Row(facet, request, null, FacetWords.Missing(facet), result.Missing, 0, isExtra: false));
        }

        return rows;

        void AddBelow(string parent, int level)
        {
            foreach (var value in byParent[parent])
            {
                var label = FacetWords.Label(facet, value.Id, value.Label);
                rows.Add(Row(facet, request, value.Id, label, value.Count, level, !shown.Contains(value.Id) && !value.Selected));
                AddBelow(value.Id, Math.Min(level + 1, DeepestLevel));
            }
        }
    }

    private static FacetRow Row(Facet facet, SearchRequest request, string? value, string label, int count, int level, bool isExtra) => new(
        new FacetChoice(facet, value).ToString(),
        new FacetChoice(facet, value, IsExcluded: true).ToString(),
        label,
        count,
        level,
        request.Chooses(facet, value),
        request.Chooses(facet, value, excluded: true),
        isExtra,
        value is null);
}

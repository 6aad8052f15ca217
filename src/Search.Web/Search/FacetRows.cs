using Search.Indexing;
using Search.Reference;

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

    /// <summary>How far up containers are looked for; no place or actor lies so deep.</summary>
    public const int MostContainers = 16;

    /// <param name="facet">The facet.</param>
    /// <param name="result">Its counts.</param>
    /// <param name="request">The request they belong to.</param>
    /// <param name="labels">Tell what contains the containers that are not listed themselves; null where that is not known.</param>
    public static IReadOnlyList<FacetRow> Of(Facet facet, FacetResult result, SearchRequest request, FacetLabels? labels = null)
    {
        var rows = new List<FacetRow>();
        var known = result.Values.Select(value => value.Id).ToHashSet();
        var byParent = result.Values.ToLookup(value => Listed(value));
        var byId = result.Values.ToDictionary(value => value.Id);
        var shown = result.Values.Take(ShownAtOnce)
            .Concat(result.Values.Where(value => value.Selected))
            .SelectMany(WithContainers)
            .ToHashSet();
        AddBelow("", 0);
        if (result.Missing > 0 || request.Chooses(facet, null) || request.Chooses(facet, null, excluded: true))
        {
            rows.Add(Row(facet, request, null, FacetWords.Missing(facet), result.Missing, 0, isExtra: false));
        }

        return rows;

        // What is shown stands below what contains it: that is shown too, however few reports it has.
        IEnumerable<string> WithContainers(FacetValue value)
        {
            var at = value.Id;
            for (var up = 0; up < MostContainers && at.Length > 0; up++)
            {
                yield return at;
                at = Listed(byId[at]);
            }
        }

        string Listed(FacetValue value)
        {
            var parent = value.Parent;
            for (var up = 0; up < MostContainers && parent is not null && !known.Contains(parent); up++)
            {
                parent = labels is null ? null : ParentOf(facet, parent, labels);
            }

            return parent is not null && known.Contains(parent) && parent != value.Id ? parent : "";
        }

        void AddBelow(string parent, int level)
        {
            foreach (var value in byParent[parent])
            {
                var label = FacetWords.Label(facet, value.Id, value.Label);
                rows.Add(Row(facet, request, value.Id, label, value.Count, level, !shown.Contains(value.Id)));
                AddBelow(value.Id, Math.Min(level + 1, DeepestLevel));
            }
        }
    }

    /// <summary>Gets the value that contains another directly, where it has a name; else null.</summary>
    public static string? ParentOf(Facet facet, string value, FacetLabels labels) =>
        facet == Facet.Place && PlaceId.TryParse(value, null, out var place) ? labels.Place(place)?.Parent
        : facet == Facet.Actor && ActorId.TryParse(value, null, out var actor) ? labels.Actor(actor)?.Parent
        : null;

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

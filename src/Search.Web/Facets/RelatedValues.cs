using Search.Indexing;

namespace Search.Web;

/// <summary>An actor or place that a search's reports name far more often than other reports do.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Value">The value.</param>
/// <param name="Search">The search narrowed to it.</param>
public sealed record RelatedValue(Facet Facet, FacetValue Value, SearchRequest Search);

/// <summary>Finds the actors and places that are related to a search: the first of its lists by significance.</summary>
internal static class RelatedValues
{
    /// <summary>
    /// Below this G² the difference may be chance: it is passed once in a thousand times where there is none (chi-squared, one degree of
    /// freedom).
    /// </summary>
    private const double LeastSignificance = 10.83;

    private const int LeastReports = 2;
    private const int Looked = 30;
    private const int ShownOfEach = 4;

    /// <summary>Gets them; none for a search of all reports, nor for its later pages.</summary>
    public static IReadOnlyList<RelatedValue> Of(
        CorpusReader reader, SearchRequest request, SearchPage page, FacetLabels labels, CancellationToken cancel)
    {
        var isNarrow = request.Query.Length > 0 || request.Choices.Count > 0 || request.Times.Count > 0
            || request.From is not null || request.To is not null;
        return !isNarrow || request.Cursor is not null || page.Total == 0
            ? []
            : [.. Facets().SelectMany(facet => Of(reader, request, page.Sequence, facet, labels, cancel))];
    }

    private static Facet[] Facets() => [Facet.Actor, Facet.Place];

    private static List<RelatedValue> Of(
        CorpusReader reader, SearchRequest request, long sequence, Facet facet, FacetLabels labels, CancellationToken cancel)
    {
        var shown = new List<RelatedValue>();
        if (request.ChoosingInQuery(facet) is not { } search || reader.Values(Ask(search, sequence, facet), cancel) is not FacetPage list)
        {
            return shown;
        }

        // What contains a value, or lies in it, says little beside it.
        var said = request.Choices.Where(choice => choice.Facet == facet).Select(choice => choice.Value).OfType<string>().ToList();
        foreach (var value in list.Values.Where(value => value.Significance >= LeastSignificance && value.Count >= LeastReports))
        {
            if (shown.Count < ShownOfEach
                && !said.Exists(other => IsIn(facet, other, value.Id, labels) || IsIn(facet, value.Id, other, labels))
                && request.And((facet, value.Id)) is { } narrowed)
            {
                said.Add(value.Id);
                shown.Add(new RelatedValue(facet, value, narrowed));
            }
        }

        return shown;
    }

    private static FacetRequest Ask(SearchRequest search, long sequence, Facet facet) => new()
    {
        Facet = facet,
        Search = search with { AsOf = AsOf.Of(sequence) },
        Order = FacetOrder.Significance,
        Limit = Looked,
    };

    private static bool IsIn(Facet facet, string value, string container, FacetLabels labels)
    {
        string? at = value;
        for (var up = 0; up < FacetRows.MostContainers && at is not null; up++)
        {
            if (at == container)
            {
                return true;
            }

            at = FacetRows.ParentOf(facet, at, labels);
        }

        return false;
    }
}

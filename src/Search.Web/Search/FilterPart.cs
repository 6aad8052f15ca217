using Search.Indexing;

namespace Search.Web;

/// <summary>One filter of a request in words, and the request without it.</summary>
/// <param name="Which">What is filtered: <c>place</c>, <c>happened from</c>.</param>
/// <param name="Value">By what.</param>
/// <param name="IsExcluded">Whether reports that have it are left out.</param>
/// <param name="Without">The same request without this filter, from its first page.</param>
public sealed record FilterPart(string Which, string Value, bool IsExcluded, SearchRequest Without)
{
    /// <summary>Gets all filters of a request, in its canonical order.</summary>
    public static IEnumerable<FilterPart> Of(SearchRequest request, FacetLabels labels)
    {
        foreach (var choice in request.Choices)
        {
            var title = FacetWords.Title(choice.Facet);
            yield return new(title.ToLowerInvariant(), FacetWords.Label(choice, labels), choice.IsExcluded, request.Without(choice));
        }

        var clock = request.DateField == DateField.Event ? "happened" : "published";
        if (request.From is { } from)
        {
            yield return new($"{clock} from", DateWords.Of(from.ToString()), false, request with { From = null, Cursor = null });
        }

        if (request.To is { } to)
        {
            yield return new($"{clock} to", DateWords.Of(to.ToString()), false, request with { To = null, Cursor = null });
        }

        foreach (var choice in request.Times)
        {
            var without = request with { Times = [.. request.Times.Where(other => other != choice)], Cursor = null };
            yield return new(ClockWords.Which(choice), ClockWords.Of(choice), false, without);
        }

        if (request.AsOf is { } moment)
        {
            var words = moment.Sequence is { } sequence ? $"sequence {sequence}" : DateWords.Of(moment.ToString());
            yield return new("as of", words, false, request with { AsOf = null, Cursor = null });
        }
    }
}

namespace Search.Indexing;

/// <summary>Judges what a request says beside its query, one document at a time.</summary>
internal static class FilterVerdicts
{
    /// <summary>Gets the verdicts: for each facet one on what is included and one on each exclusion, then one on the span.</summary>
    public static IEnumerable<FilterVerdict> Of(SearchRequest request, Segment segment, int document)
    {
        foreach (var facet in request.Choices.GroupBy(choice => choice.Facet))
        {
            var included = facet.Where(choice => !choice.IsExcluded).ToList();
            var excluded = facet.Where(choice => choice.IsExcluded).Select(choice => new List<FacetChoice> { choice });
            foreach (var choices in excluded.Prepend(included).Where(choices => choices.Count > 0))
            {
                var matched = new ChoiceFilter(facet.Key, choices).Bits(segment).Get(document);
                yield return new FilterVerdict(facet.Key.Name, string.Join(", ", choices), matched);
            }
        }

        if (SpanFilter.Of(request) is { } span)
        {
            yield return new FilterVerdict(Parameters.From, $"{request.From}..{request.To}", span.Bits(segment).Get(document));
        }
    }
}

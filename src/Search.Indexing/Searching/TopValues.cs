namespace Search.Indexing;

/// <summary>
/// Chooses which values of a facet are listed: those with the largest counts, then by label and id, and all that the request names.
/// </summary>
internal static class TopValues
{
    private static readonly Comparer<FacetValue> Order = Comparer<FacetValue>.Create((a, b) =>
        a.Count != b.Count ? b.Count.CompareTo(a.Count)
        : string.Compare(a.Label, b.Label, StringComparison.OrdinalIgnoreCase) is var byLabel and not 0 ? byLabel
        : string.CompareOrdinal(a.Id, b.Id));

    private static readonly Comparer<FacetValue> LastFirst = Comparer<FacetValue>.Create((a, b) => Order.Compare(b, a));

    public static FacetResult Of(ReadOnlySpan<int> counts, int missing, FacetCounter counter, FacetNames names)
    {
        var first = new PriorityQueue<FacetValue, FacetValue>(LastFirst);
        var found = 0;
        var least = 1;
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] == 0 || counter.Dictionary[ordinal] == ReportValues.Unlisted)
            {
                continue;
            }

            found++;
            if (counts[ordinal] >= least)
            {
                least = Keep(first, Value(counter.Dictionary[ordinal], counts[ordinal], counter, names), counter.Ask.Limit);
            }
        }

        var values = first.UnorderedItems.Select(item => item.Element).Concat(Named(first, counts, counter, names)).Order(Order).ToList();
        return new FacetResult(values, missing, found - values.Count(value => value.Count > 0));
    }

    /// <summary>Keeps a value if it belongs to the first ones.</summary>
    /// <returns>The least count that the next must have to be kept.</returns>
    private static int Keep(PriorityQueue<FacetValue, FacetValue> first, FacetValue value, int limit)
    {
        if (first.Count < limit)
        {
            first.Enqueue(value, value);
        }
        else
        {
            first.EnqueueDequeue(value, value);
        }

        return first.Count < limit ? 1 : first.Peek().Count;
    }

    private static List<FacetValue> Named(
        PriorityQueue<FacetValue, FacetValue> listed, ReadOnlySpan<int> counts, FacetCounter counter, FacetNames names)
    {
        var known = listed.UnorderedItems.Select(item => item.Element.Id).ToHashSet();
        var named = new List<FacetValue>();
        foreach (var id in counter.Choice?.Values ?? [])
        {
            if (known.Add(id))
            {
                var ordinal = counter.Dictionary.Find(id);
                named.Add(Value(id, ordinal >= 0 && ordinal < counts.Length ? counts[ordinal] : 0, counter, names));
            }
        }

        return named;
    }

    private static FacetValue Value(string id, int count, FacetCounter counter, FacetNames names)
    {
        var label = names.Of(counter.Ask.Facet, id);
        return new FacetValue(id, label.Label, count, counter.Choice?.Names(id) ?? false, label.Parent);
    }
}

namespace Search.Indexing;

/// <summary>
/// Chooses which values of a facet are listed: those with the largest counts, then by label and id, and all that the request names.
/// </summary>
internal static class TopValues
{
    private const int CountShift = 32;

    private static readonly Comparer<FacetValue> Order = Comparer<FacetValue>.Create((a, b) =>
        a.Count != b.Count ? b.Count.CompareTo(a.Count)
        : string.Compare(a.Label, b.Label, StringComparison.OrdinalIgnoreCase) is var byLabel and not 0 ? byLabel
        : string.CompareOrdinal(a.Id, b.Id));

    public static FacetResult Of(FacetCounts counts, int missing, FacetCounter counter, FacetNames names)
    {
        var found = counts.Ordinals.Length;
        var values = new List<FacetValue>(Math.Min(found, counter.Ask.Limit));
        foreach (var ordinal in First(counts, counter, names.RanksOf(counter.Ask.Facet, counter.Dictionary)))
        {
            values.Add(Value(counter.Dictionary[ordinal], counts[ordinal], counter, names));
        }

        if (counter.Choice is not null)
        {
            AddNamed(values, counts, counter, names);
        }

        return new FacetResult(values, missing, found - values.Count(value => value.Count > 0));
    }

    /// <summary>Gets the values that come first, in their order.</summary>
    private static int[] First(FacetCounts counts, FacetCounter counter, int[] ranks)
    {
        var first = new PriorityQueue<int, long>();
        var least = long.MinValue;
        foreach (var ordinal in counts.Ordinals)
        {
            var key = ((long)counts[ordinal] << CountShift) - ranks[ordinal];
            if (key <= least)
            {
                continue;
            }

            if (first.Count < counter.Ask.Limit)
            {
                first.Enqueue(ordinal, key);
            }
            else
            {
                first.EnqueueDequeue(ordinal, key);
                first.TryPeek(out _, out least);
            }
        }

        var ordered = new int[first.Count];
        for (var i = ordered.Length - 1; i >= 0; i--)
        {
            ordered[i] = first.Dequeue();
        }

        return ordered;
    }

    /// <summary>Adds the values that the request names and that are not listed already, in their places.</summary>
    private static void AddNamed(List<FacetValue> values, FacetCounts counts, FacetCounter counter, FacetNames names)
    {
        var known = values.Select(value => value.Id).ToHashSet();
        foreach (var id in counter.Choice!.Values.Where(known.Add))
        {
            var ordinal = counter.Dictionary.Find(id);
            values.Add(Value(id, ordinal >= 0 ? counts[ordinal] : 0, counter, names));
        }

        values.Sort(Order);
    }

    private static FacetValue Value(string id, int count, FacetCounter counter, FacetNames names)
    {
        var label = names.Of(counter.Ask.Facet, id);
        return new FacetValue(id, label.Label, count, counter.Choice?.Names(id) ?? false, label.Parent);
    }
}

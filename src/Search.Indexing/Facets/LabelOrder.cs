namespace Search.Indexing;

/// <summary>
/// Numbers the values of one facet in the order of their labels, so that values of equal count are told apart without a look at a text.
/// </summary>
/// <remarks>
/// Labels are compared without regard to case, then by id. Values that are new are put in their places. Safe for many threads.
/// </remarks>
internal sealed class LabelOrder(FacetDictionary dictionary, Func<string, string> label)
{
    private readonly Lock _lock = new();
    private readonly List<string> _labels = [];
    private int[] _order = [];
    private int[] _ranks = [];

    /// <summary>Gets the ranks by ordinal, of at least all values that are known now. They must not be changed.</summary>
    public int[] Ranks()
    {
        var ranks = Volatile.Read(ref _ranks);
        if (ranks.Length >= dictionary.Count)
        {
            return ranks;
        }

        lock (_lock)
        {
            return Extend(dictionary.Count);
        }
    }

    private int[] Extend(int count)
    {
        var known = _labels.Count;
        for (var ordinal = known; ordinal < count; ordinal++)
        {
            _labels.Add(label(dictionary[ordinal]));
        }

        var added = Enumerable.Range(known, count - known).ToArray();
        Array.Sort(added, Compare);
        _order = Merge(_order, added);
        var ranks = new int[count];
        for (var rank = 0; rank < count; rank++)
        {
            ranks[_order[rank]] = rank;
        }

        Volatile.Write(ref _ranks, ranks);
        return ranks;
    }

    private int[] Merge(int[] order, int[] added)
    {
        var merged = new int[order.Length + added.Length];
        var (from, to) = (0, 0);
        foreach (var ordinal in added)
        {
            var end = LowerBound(order, ordinal, from);
            Array.Copy(order, from, merged, to, end - from);
            to += end - from;
            merged[to++] = ordinal;
            from = end;
        }

        Array.Copy(order, from, merged, to, order.Length - from);
        return merged;
    }

    private int LowerBound(int[] order, int ordinal, int low)
    {
        var high = order.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Compare(order[middle], ordinal) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Compare(int left, int right) =>
        string.Compare(_labels[left], _labels[right], StringComparison.OrdinalIgnoreCase) is var byLabel and not 0 ? byLabel
            : string.CompareOrdinal(dictionary[left], dictionary[right]);
}

namespace Search.Indexing;

/// <summary>Keeps the values that come first, behind a cursor's, of those it is shown.</summary>
/// <param name="limit">How many are kept.</param>
/// <param name="after">The rank of the cursor's value; null to begin with the first.</param>
internal sealed class ValueSelection(int limit, ValueRank? after)
{
    private readonly PriorityQueue<int, ValueRank> _kept = new();

    /// <summary>How many values were shown.</summary>
    public int Found { get; private set; }

    /// <summary>How many of them come behind those that are kept.</summary>
    public int Behind { get; private set; }

    /// <summary>Shows a value.</summary>
    public void Add(int value, ValueRank rank)
    {
        Found++;
        if (after is { } last && rank.CompareTo(last) >= 0)
        {
            return;
        }

        if (_kept.Count < limit)
        {
            _kept.Enqueue(value, rank);
        }
        else
        {
            _kept.EnqueueDequeue(value, rank);
            Behind++;
        }
    }

    /// <summary>Gets the kept values, first to last, and forgets them.</summary>
    public int[] TakeInOrder()
    {
        var ordered = new int[_kept.Count];
        for (var i = ordered.Length - 1; i >= 0; i--)
        {
            ordered[i] = _kept.Dequeue();
        }

        return ordered;
    }
}

namespace Search.Indexing;

/// <summary>Counts reports by the buckets that their dates lie in or reach.</summary>
/// <remarks>
/// The dates of a report come one after the other, by their first day; a date of many buckets costs as much as one of few. A report counts
/// once in a bucket, as certain where one of its dates lies wholly within.
/// </remarks>
internal sealed class BucketTally(HistogramInterval interval, int first, int last)
{
    private readonly int _firstIndex = interval.IndexOf(first);
    private readonly int[] _certain = new int[interval.CountOf(first, last)];
    private readonly int[] _steps = new int[interval.CountOf(first, last) + 1];
    private int _lastCertain = -1;
    private int _from;
    private int _to = -1;
    private bool _isBefore;
    private bool _isAfter;

    public int Missing { get; private set; }

    public int Before { get; private set; }

    public int After { get; private set; }

    /// <summary>Adds one date of a report.</summary>
    public void Add(int firstDay, int lastDay)
    {
        var from = interval.IndexOf(firstDay) - _firstIndex;
        var to = firstDay == lastDay ? from : interval.IndexOf(lastDay) - _firstIndex;
        _isBefore |= from < 0;
        _isAfter |= to >= _certain.Length;
        (from, to, var isOne) = (Math.Max(from, 0), Math.Min(to, _certain.Length - 1), from == to);
        if (from > to)
        {
            return;
        }

        if (isOne && from > _lastCertain)
        {
            _certain[from]++;
            _lastCertain = from;
        }

        if (from <= _to)
        {
            _to = Math.Max(_to, to);
        }
        else
        {
            Flush();
            (_from, _to) = (from, to);
        }
    }

    /// <summary>Ends a report.</summary>
    /// <param name="isMissing">Whether it has no date.</param>
    public void End(bool isMissing)
    {
        Flush();
        Missing += isMissing ? 1 : 0;
        Before += _isBefore ? 1 : 0;
        After += _isAfter ? 1 : 0;
        (_lastCertain, _to, _isBefore, _isAfter) = (-1, -1, false, false);
    }

    /// <summary>Gets the buckets, without those at either end that count nothing.</summary>
    public List<HistogramBucket> ToBuckets()
    {
        var buckets = new List<HistogramBucket>(_certain.Length);
        var reached = 0;
        for (var i = 0; i < _certain.Length; i++)
        {
            reached += _steps[i];
            if (reached > 0 || buckets.Count > 0)
            {
                var index = _firstIndex + i;
                buckets.Add(new HistogramBucket(
                    interval.LabelOf(index), interval.FirstOf(index), interval.LastOf(index), _certain[i], reached - _certain[i]));
            }
        }

        var end = buckets.FindLastIndex(bucket => bucket.Count + bucket.May > 0) + 1;
        buckets.RemoveRange(end, buckets.Count - end);
        return buckets;
    }

    private void Flush()
    {
        if (_to >= 0)
        {
            _steps[_from]++;
            _steps[_to + 1]--;
        }
    }
}

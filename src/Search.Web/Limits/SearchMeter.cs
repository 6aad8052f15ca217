using System.Diagnostics.Metrics;

namespace Search.Web;

/// <summary>How a search ended.</summary>
internal enum SearchEnd
{
    /// <summary>It was answered, be it by a problem.</summary>
    Done,

    /// <summary>It was stopped at its limit of time.</summary>
    TooLong,

    /// <summary>Its asker went away, and it was stopped.</summary>
    Abandoned,

    /// <summary>There was neither a turn nor room to wait for one.</summary>
    TurnedAway,

    /// <summary>A fault ended it.</summary>
    Failed,
}

/// <summary>
/// Counts searches since the start: for tools that read .NET's meters (<c>Dateline.Search</c>), and for <c>/v1/status</c>.
/// </summary>
internal sealed class SearchMeter
{
    private readonly Meter _meter;
    private readonly Counter<long> _ended;
    private readonly Counter<long> _slow;
    private readonly Histogram<double> _duration;
    private readonly long[] _counts = new long[Enum.GetValues<SearchEnd>().Length];
    private long _slowCount;

    public SearchMeter(IMeterFactory meters)
    {
        _meter = meters.Create("Dateline.Search");
        _ended = _meter.CreateCounter<long>("dateline.search.count", "{search}", "Searches, by route and how they ended");
        _slow = _meter.CreateCounter<long>("dateline.search.slow", "{search}", "Searches that took longer than the setting slow-seconds");
        _duration = _meter.CreateHistogram<double>(
            "dateline.search.duration", "s", "How long searches ran, the wait for their turn left out");
    }

    /// <summary>Gets how many searches were slow.</summary>
    public long SlowCount => Interlocked.Read(ref _slowCount);

    /// <summary>Gets how many searches ended so.</summary>
    public long Count(SearchEnd end) => Interlocked.Read(ref _counts[(int)end]);

    /// <summary>Shows how many searches run and wait.</summary>
    public void Observe(SearchGate gate)
    {
        _meter.CreateObservableGauge("dateline.search.running", () => gate.Running, "{search}", "Searches that run now");
        _meter.CreateObservableGauge("dateline.search.waiting", () => gate.Waiting, "{search}", "Searches that wait for their turn now");
    }

    /// <summary>Counts a search that ended.</summary>
    public void Ended(string route, SearchEnd end, TimeSpan took, bool isSlow)
    {
        KeyValuePair<string, object?> where = new("route", route), how = new("end", end.ToString());
        Interlocked.Increment(ref _counts[(int)end]);
        _ended.Add(1, where, how);
        if (end != SearchEnd.TurnedAway)
        {
            _duration.Record(took.TotalSeconds, where, how);
        }

        if (isSlow)
        {
            Interlocked.Increment(ref _slowCount);
            _slow.Add(1, where, how);
        }
    }
}

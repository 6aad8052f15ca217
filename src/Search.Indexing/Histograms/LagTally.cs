using System.Globalization;

namespace Search.Indexing;

/// <summary>Counts reports by the days from what they tell of to their publication.</summary>
internal sealed class LagTally
{
    private static readonly int[] Steps = [0, 1, 2, 4, 8, 31, 91, 366];

    private readonly Dictionary<int, int> _counts = [];

    private int Missing { get; set; }

    /// <summary>Counts the hits of a search, each lag by itself.</summary>
    public static LagTally Of(CountedDocuments hits, IReadOnlyList<Segment> segments, CancellationToken cancel)
    {
        var tally = new LagTally();
        foreach (var segment in segments)
        {
            cancel.ThrowIfCancellationRequested();
            var lags = segment.Data.Lags;
            foreach (var document in hits.Of(segment))
            {
                tally.Add(lags[document]);
            }
        }

        return tally;
    }

    /// <summary>Gets the largest lag; -1 where there is none.</summary>
    public int Largest => _counts.Count > 0 ? _counts.Keys.Max() : -1;

    /// <summary>Gets the smallest lag; 0 where there is none.</summary>
    public int Smallest => _counts.Count > 0 ? _counts.Keys.Min() : 0;

    /// <summary>Gets the counts by buckets of some days each, or in steps that grow.</summary>
    public Histogram ToHistogram(HistogramInterval? interval)
    {
        var buckets = new List<HistogramBucket>();
        if (_counts.Count > 0)
        {
            var (from, to) = (IndexOf(Smallest, interval), IndexOf(Largest, interval));
            var sums = new int[to - from + 1];
            foreach (var (lag, count) in _counts)
            {
                sums[IndexOf(lag, interval) - from] += count;
            }

            for (var i = 0; i < sums.Length; i++)
            {
                buckets.Add(Bucket(from + i, interval, sums[i]));
            }
        }

        return new Histogram(Clock.Lag, interval, Missing, 0, 0, buckets);
    }

    private void Add(int lag)
    {
        if (lag == ReportLag.None)
        {
            Missing++;
        }
        else
        {
            _counts[lag] = _counts.GetValueOrDefault(lag) + 1;
        }
    }

    private static int IndexOf(int lag, HistogramInterval? interval) =>
        interval is { Days: var days } ? lag / days : Array.FindLastIndex(Steps, step => step <= lag);

    private static string Write(int days) => days.ToString(CultureInfo.InvariantCulture);

    private static HistogramBucket Bucket(int index, HistogramInterval? interval, int count)
    {
        var first = interval is { Days: var days } ? index * days : Steps[index];
        int? last = interval is { Days: var width } ? first + width - 1 : index + 1 < Steps.Length ? Steps[index + 1] - 1 : null;
        var label = first == last ? Write(first) : last is { } end ? $"{Write(first)}-{Write(end)}" : $"{Write(first)}-";
        return new HistogramBucket(label, first, last, count, 0);
    }
}

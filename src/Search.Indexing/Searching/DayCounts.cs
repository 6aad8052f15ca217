using System.Buffers;

namespace Search.Indexing;

/// <summary>Counts hits by the day they were published, from which any coarser histogram follows.</summary>
/// <remarks>Days are in UTC. Reports without a date are counted apart.</remarks>
internal sealed class DayCounts : IDisposable
{
    private readonly int[] _counts;
    private readonly int _size;

    /// <param name="segments">The segments whose documents will be counted.</param>
    public DayCounts(IReadOnlyList<Segment> segments)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var segment in segments)
        {
            first = Math.Min(first, segment.Data.PublishedDays.First);
            last = Math.Max(last, segment.Data.PublishedDays.Last);
        }

        First = first;
        _size = last < first ? 0 : last - first + 1;
        _counts = ArrayPool<int>.Shared.Rent(Math.Max(_size, 1));
        _counts.AsSpan(0, _size).Clear();
    }

    /// <summary>The day of the first count, in days since 1970.</summary>
    public int First { get; }

    /// <summary>How many hits have no date.</summary>
    public int Missing { get; private set; }

    /// <summary>The counts, day by day.</summary>
    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, _size);

    /// <summary>Gets how many hits were published between two days, both included.</summary>
    /// <param name="first">The first day, in days since 1970.</param>
    /// <param name="last">The last day.</param>
    public int Sum(int first, int last)
    {
        var (from, to) = (Math.Max(first - First, 0), Math.Min(last - First + 1, _size));
        var sum = 0;
        for (var at = from; at < to; at++)
        {
            sum += _counts[at];
        }

        return sum;
    }

    public void Count(Segment segment, ReadOnlySpan<int> documents)
    {
        var days = segment.Data.PublishedDays.Days;
        var counts = _counts;
        foreach (var document in documents)
        {
            var day = days[document];
            if (day == PublishedDays.None)
            {
                Missing++;
            }
            else
            {
                counts[day - First]++;
            }
        }
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(_counts);
}

/// <summary>The day that each document of a segment was published, in UTC and days since 1970.</summary>
/// <param name="Days">The days, <see cref="None"/> where there is none.</param>
/// <param name="First">The first of them; the largest number where there is none.</param>
/// <param name="Last">The last of them.</param>
internal sealed record PublishedDays(int[] Days, int First, int Last)
{
    /// <summary>Stands for no day.</summary>
    public const int None = int.MinValue;

    private const long MillisecondsADay = 24 * 60 * 60 * 1000;

    /// <summary>Gets the days of some first instants.</summary>
    public static PublishedDays Of(ReadOnlySpan<long> instants)
    {
        var days = new int[instants.Length];
        var (first, last) = (int.MaxValue, int.MinValue);
        for (var document = 0; document < days.Length; document++)
        {
            var instant = instants[document];
            days[document] = instant == SegmentData.NoTime ? None : (int)Math.Floor(instant / (double)MillisecondsADay);
            if (days[document] != None)
            {
                (first, last) = (Math.Min(first, days[document]), Math.Max(last, days[document]));
            }
        }

        return new PublishedDays(days, first, last);
    }
}

namespace Search.Indexing;

/// <summary>Walks over the dates that the hits of a search have on one clock.</summary>
/// <param name="hits">The hits.</param>
/// <param name="segments">The segments they lie in.</param>
/// <param name="clock"><see cref="Clock.Published"/>, in days of UTC, or <see cref="Clock.Event"/>.</param>
/// <param name="cancel">Stops the walk.</param>
internal sealed class HitDates(CountedDocuments hits, IReadOnlyList<Segment> segments, Clock clock, CancellationToken cancel)
{
    private const long MillisecondsADay = 24 * 60 * 60 * 1000;
    private const int Step = 4096;

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Gets the first and the last day of all dates; null where there is no date.</summary>
    public (int First, int Last)? Bounds()
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        Walk(
            (from, to) => (first, last) = (Math.Min(first, from), Math.Max(last, to)),
            static _ => { });
        return first <= last ? (first, last) : null;
    }

    /// <summary>Counts every date.</summary>
    public void Count(BucketTally tally) => Walk(tally.Add, tally.End);

    /// <summary>Tells each date of each hit, those of a hit by first day, and after them whether there was none.</summary>
    private void Walk(Action<int, int> each, Action<bool> end)
    {
        var count = 0;
        foreach (var segment in segments)
        {
            var data = segment.Data;
            foreach (var document in hits.Of(segment))
            {
                if (count++ % Step == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                }

                end(clock == Clock.Published ? !TellPublished(data, document, each) : !TellEvents(data, document, each));
            }
        }
    }

    private static bool TellPublished(SegmentData data, int document, Action<int, int> each)
    {
        if (data.PublishedFirst[document] == SegmentData.NoTime)
        {
            return false;
        }

        each(DayOf(data.PublishedFirst[document]), DayOf(data.PublishedLast[document]));
        return true;
    }

    private static bool TellEvents(SegmentData data, int document, Action<int, int> each)
    {
        var (at, end) = (data.EventStarts[document], data.EventStarts[document + 1]);
        for (var i = at; i < end; i++)
        {
            each(data.EventDays[i * 2], data.EventDays[(i * 2) + 1]);
        }

        return end > at;
    }

    private static int DayOf(long instant) => Epoch + (int)Math.Floor(instant / (double)MillisecondsADay);
}

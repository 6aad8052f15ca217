namespace Search.Indexing;

/// <summary>Makes histograms of the hits of one search.</summary>
internal sealed class HistogramMaker(
    SearchRequest request, CountedDocuments hits, IReadOnlyList<Segment> segments, CancellationToken cancel)
{
    /// <summary>The share of what is counted that the outermost years may hold and still be left out of the core.</summary>
    private const int CoreShare = 50;

    /// <summary>Makes a histogram, or says why there is none.</summary>
    public Histogram? Make(HistogramAsk ask, out SearchRefused? refusal) =>
        ask.Clock == Clock.Lag ? OfLags(ask, out refusal) : OfDates(ask, out refusal);

    private Histogram? OfLags(HistogramAsk ask, out SearchRefused? refusal)
    {
        var tally = LagTally.Of(hits, segments, cancel);
        var (first, last) = (tally.Smallest, Math.Max(tally.Largest, tally.Smallest));
        refusal = ask.Interval is { Months: > 0 }
            ? Planner.Refuse(
                HistogramParameters.Interval, $"A lag is counted in days, not by {ask.Interval}. Write day, week or a number of days: 7d.")
            : Check(ask, first, last);
        return refusal is null ? tally.ToHistogram(ask.Interval) : null;
    }

    private Histogram? OfDates(HistogramAsk ask, out SearchRefused? refusal)
    {
        var dates = new HitDates(hits, segments, ask.Clock, cancel);
        refusal = null;
        if (dates.Bounds() is not { } all)
        {
            var none = new BucketTally(HistogramInterval.Year, 0, 0);
            dates.Count(none);
            return new Histogram(ask.Clock, ask.Interval ?? HistogramInterval.Ladder[0], none.Missing, 0, 0, []);
        }

        var (first, last) = Within(all, ask);
        (first, last) = ask.IsCore ? Core(dates, first, last) : (first, last);
        refusal = Check(ask, first, last);
        if (refusal is not null)
        {
            return null;
        }

        var interval = ask.Interval ?? HistogramInterval.Ladder.First(step => step.CountOf(first, last) <= HistogramAsk.AutoBuckets
            || step == HistogramInterval.Ladder[^1]);
        var tally = new BucketTally(interval, first, last);
        dates.Count(tally);
        return new Histogram(ask.Clock, interval, tally.Missing, tally.Before, tally.After, tally.ToBuckets());
    }

    private static SearchRefused? Check(HistogramAsk ask, int first, int last) =>
        ask.Interval is not { } interval || interval.CountOf(first, last) <= HistogramAsk.LargestCount ? null
        : Planner.Refuse(HistogramParameters.Interval,
            $"The interval {interval} makes {interval.CountOf(first, last)} buckets; there can be {HistogramAsk.LargestCount}. "
            + $"The smallest of its kind that fits is {interval.Fitting(first, last, HistogramAsk.LargestCount)}; auto always fits.");

    /// <summary>Cuts the days of all dates to the span that the request asks for on this clock.</summary>
    private (int First, int Last) Within((int First, int Last) all, HistogramAsk ask)
    {
        var (first, last) = all;
        if ((request.DateField == DateField.Event) == (ask.Clock == Clock.Event))
        {
            first = Math.Max(first, request.From?.Day.DayNumber ?? first);
            last = Math.Min(last, request.To?.Day.DayNumber ?? last);
        }

        foreach (var choice in request.Times)
        {
            if (choice.Clock == ask.Clock)
            {
                first = Math.Max(first, choice.First ?? first);
                last = Math.Min(last, choice.Last ?? last);
            }
        }

        return first <= last ? (first, last) : all;
    }

    /// <summary>Leaves out the outermost years that hold little.</summary>
    private static (int First, int Last) Core(HitDates dates, int first, int last)
    {
        var years = new BucketTally(HistogramInterval.Year, first, last);
        dates.Count(years);
        var buckets = years.ToBuckets();
        var spare = buckets.Sum(bucket => (long)bucket.Count + bucket.May) / CoreShare;
        var (from, to) = (0, buckets.Count - 1);
        for (var left = spare - Of(buckets[from]); left >= 0 && from < to; left -= Of(buckets[from]))
        {
            from++;
        }

        for (var left = spare - Of(buckets[to]); left >= 0 && from < to; left -= Of(buckets[to]))
        {
            to--;
        }

        return (Math.Max(first, buckets[from].First), Math.Min(last, buckets[to].Last!.Value));

        static long Of(HistogramBucket year) => (long)year.Count + year.May;
    }
}

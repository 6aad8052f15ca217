namespace Search.Indexing;

/// <summary>How the hits of a request fall on some clocks.</summary>
/// <param name="Sequence">The sequence of the corpus that was searched.</param>
/// <param name="Total">How many reports match.</param>
/// <param name="Histograms">One for each that was asked, in that order.</param>
public sealed record HistogramAnswer(long Sequence, int Total, IReadOnlyList<Histogram> Histograms) : SearchAnswer;

/// <summary>How reports fall on one clock. Counts are exact; a report counts once in each bucket that one of its dates reaches.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Interval">How wide the buckets are; null for lags in their own steps.</param>
/// <param name="Missing">How many reports have no date, or lag, on this clock.</param>
/// <param name="Before">How many have a date before the first bucket, beside what the buckets count.</param>
/// <param name="After">How many have a date after the last bucket.</param>
/// <param name="Buckets">
/// The buckets without a gap, from the first to the last that counts anything; within the request's span where that is of this clock.
/// </param>
public sealed record Histogram(
    Clock Clock, HistogramInterval? Interval, int Missing, int Before, int After, IReadOnlyList<HistogramBucket> Buckets);

/// <summary>One bucket of a histogram.</summary>
/// <param name="Label">What it is called: <c>2024-12-28</c>, <c>2024-W52</c>, <c>2024-12</c>, <c>2024-Q4</c>, <c>2-3</c>.</param>
/// <param name="First">The first day, as <see cref="DateOnly.DayNumber"/>, or the least lag in days.</param>
/// <param name="Last">The last day, or the largest lag, included; null is no limit.</param>
/// <param name="Count">How many reports have a date that lies wholly within it.</param>
/// <param name="May">How many further reports have a date that may lie within it: "in March 2022" on a day of that March.</param>
public sealed record HistogramBucket(string Label, int First, int? Last, int Count, int May)
{
    /// <summary>Gets the choice by which a request finds the reports of this bucket.</summary>
    /// <param name="clock">The clock of the histogram.</param>
    /// <param name="match">Those of <see cref="Count"/> (certain), those of <see cref="May"/>, or both.</param>
    public TimeChoice Choice(Clock clock, TimeMatch match) =>
        new() { Clock = clock, Match = clock == Clock.Lag ? TimeMatch.Any : match, First = First, Last = Last };
}

using System.Globalization;
using Search.Indexing;

namespace Search.Web;

/// <summary>What the clocks, and spans of them, are called on the page.</summary>
internal static class ClockWords
{
    /// <summary>Gets what a choice is about: <c>published</c>, <c>certainly happened</c>.</summary>
    public static string Which(TimeChoice choice) => choice.Clock switch
    {
        Clock.Lag => "from event to publication",
        Clock.Event => choice.Match switch
        {
            TimeMatch.Certain => "certainly happened",
            TimeMatch.May => "may have happened",
            _ => "happened"
        },
        _ => choice.Match switch
        {
            TimeMatch.Certain => "certainly published",
            TimeMatch.May => "may have been published",
            _ => "published"
        },
    };

    /// <summary>Gets the span: <c>2 Dec 2024 – 8 Dec 2024</c>, <c>0–1 days</c>.</summary>
    public static string Of(TimeChoice choice) => choice switch
    {
        { IsMissing: true } => "not known",
        { Clock: Clock.Lag } => Lag(choice.First ?? 0, choice.Last),
        { First: { } first, Last: { } last } => first == last ? Day(first) : $"{Day(first)} – {Day(last)}",
        { First: { } first } => $"from {Day(first)}",
        _ => $"until {Day(choice.Last ?? 0)}",
    };

    /// <summary>Gets what a bucket of dates is called: its day, month, quarter or year, or its ends.</summary>
    public static string Of(HistogramBucket bucket, HistogramInterval interval) => interval switch
    {
        { Days: 1 } or { Months: 1 or 12 } => DateWords.Of(bucket.Label),
        { Months: 3 } => $"{bucket.Label[5..]} {bucket.Label[..4]}",
        { Days: 7 } => $"week of {Day(bucket.First)}",
        { Months: > 0 and var months } when months % 12 == 0 => $"{Year(bucket.First)}–{Year(bucket.Last!.Value)}",
        _ => $"{Day(bucket.First)} – {Day(bucket.Last!.Value)}",
    };

    /// <summary>Gets what an interval is called: <c>by month</c>.</summary>
    public static string Of(HistogramInterval interval) => interval switch
    {
        { Months: > 12 and var months } when months % 12 == 0 => $"by {months / 12} years",
        { Days: 1 } or { Days: 7 } or { Months: 1 or 3 or 12 } => $"by {interval}",
        { Days: > 0 and var days } => $"by {days} days",
        _ => $"by {interval.Months} months",
    };

    private static string Lag(int first, int? last) =>
        last is null ? $"{Words.Number(first)} days or more"
            : first == last ? Words.Count(first, "day", "days")
            : $"{Words.Number(first)}–{Words.Number(last.Value)} days";

    private static string Year(int day) => DateOnly.FromDayNumber(day).Year.ToString(CultureInfo.InvariantCulture);

    private static string Day(int day) => DateWords.Of(DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>How many days lie from what a report tells of to its publication.</summary>
/// <remarks>
/// They are counted from the latest of its event dates that is one day and is not after the day of publication, as the source itself
/// prints that day. A report that was not published on a known day, or that gives no such date, has no lag: nothing is guessed.
/// </remarks>
internal static class ReportLag
{
    /// <summary>Stands in a column for no lag.</summary>
    public const int None = -1;

    /// <summary>Gets the lag in days, 0 for the day itself; null where there is none.</summary>
    public static int? Of(Report report)
    {
        if (report.Published is not { Precision: PublishedPrecision.Day or PublishedPrecision.Instant } published)
        {
            return null;
        }

        var day = published.Day;
        DateOnly? latest = null;
        foreach (var mention in report.Dates)
        {
            if (mention.Date is { } date && date.First == date.Last && date.First <= day && (latest is null || latest < date.First))
            {
                latest = date.First;
            }
        }

        return latest is { } told ? day.DayNumber - told.DayNumber : null;
    }
}

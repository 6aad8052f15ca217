namespace Search.Articles;

/// <summary>Reads a time of day that stands without its day: it is one of the day that the page is of.</summary>
internal static class DayClock
{
    /// <summary>Gets the instant, or null where the text has no time, no zone is known, or the page has no day.</summary>
    /// <param name="page">When the page was published.</param>
    /// <param name="text">The text with the time; a day that it states counts before the page's.</param>
    /// <param name="dates">What is known of the outlet.</param>
    public static DateTimeOffset? At(Published? page, string text, OutletDates dates)
    {
        if (page is not { Precision: PublishedPrecision.Day or PublishedPrecision.Instant } || text.Length >= PageDateText.Longest)
        {
            return null;
        }

        var stated = PageDateText.DayIn(text)?.ToDateTime(TimeOnly.MinValue);
        return ClockText.Read(text) is { } shown
            ? new DateTimeOffset((stated ?? DayOf(page, at => at.ToOffset(shown.Offset))) + shown.Time, shown.Offset)
            : dates.TimeZone is { } zone && ClockText.LocalTime(text) is { } time
                ? dates.Instant((stated ?? DayOf(page, at => TimeZoneInfo.ConvertTime(at, zone))) + time)
                : null;
    }

    private static DateTime DayOf(Published page, Func<DateTimeOffset, DateTimeOffset> there) =>
        (page.Precision == PublishedPrecision.Instant ? there(page.At) : page.At).Date;
}

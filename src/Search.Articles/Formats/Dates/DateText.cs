namespace Search.Articles;

/// <summary>Reads the dates that records and pages state: a year, a month, a day, or an instant with its offset.</summary>
/// <remarks>
/// Figures are read by <see cref="FigureDate"/>, words by <see cref="MailDate"/>, and Unix time by <see cref="UnixTime"/>. A time of day
/// without a zone that is known is no instant, so only its day is taken. Nothing is guessed: 03/04/2024 is no date.
/// </remarks>
internal static class DateText
{
    private static readonly TimeSpan FarthestEast = TimeSpan.FromHours(14);

    /// <summary>Reads a date and marks it where it lies in the future, or gives null where the text is none.</summary>
    public static Published? Read(string? text, PublishedBasis basis, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        if (text is null || Read(text.Trim(), now) is not { } date)
        {
            return null;
        }

        var firstMoment = date.Precision == PublishedPrecision.Instant ? date.At : date.At - FarthestEast;
        return new Published(date.At, date.Precision, basis, text, InFuture: firstMoment > now);
    }

    private static StatedDate? Read(string text, DateTimeOffset now) =>
        UnixTime.Read(text, now) ?? FigureDate.Read(text) ?? MonthDate.Read(text) ?? (BeginsWithYear(text) ? null : MailDate.Read(text));

    // Words behind a number of four figures may count anything.
    private static bool BeginsWithYear(string text) => text.Length >= 4 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
}

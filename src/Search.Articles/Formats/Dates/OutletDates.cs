using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>
/// What only one who knows an outlet can say of its dates: the zone of times that state none, and the order of dates in numbers.
/// </summary>
/// <remarks>
/// It applies wherever a date is read, in a record's field or on a page, and changes neither where the date was said
/// (<see cref="Published.Basis"/>) nor the text as it stood (<see cref="Published.Raw"/>). A time that the zone's clocks skip or show twice
/// stays a day, and so does one beside which a zone stands that has several meanings.
/// </remarks>
/// <param name="TimeZone">The zone of times that state none; null leaves them as whole days.</param>
/// <param name="Order">The order of dates in numbers, such as 03/04/2024; null leaves them unread.</param>
public sealed partial record OutletDates(TimeZoneInfo? TimeZone = null, DateOrder? Order = null)
{
    private static readonly string[] LocalTimes =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm",
    ];

    /// <summary>Gets the habits of an outlet of which nothing is known: nothing is added to what a date says.</summary>
    public static OutletDates Unknown { get; } = new();

    /// <summary>Gets the instant of a day beside which a time without a zone stands, or what it was.</summary>
    /// <param name="published">The day with its text as it stood; or anything else, which is given back.</param>
    /// <param name="clock">The clock that tells which dates lie in the future.</param>
    public Published? Complete(Published? published, TimeProvider clock) =>
        published is { Precision: PublishedPrecision.Day, Basis: not (PublishedBasis.Url or PublishedBasis.Article) } day
            && LocalTimeOf(day) is { } local && Instant(local) is { } at
            ? day with { At = at, Precision = PublishedPrecision.Instant, InFuture = at > clock.GetUtcNow() }
            : published;

    /// <summary>Reads a date in numbers, with or without a time of day; null where the text has none, or several.</summary>
    /// <param name="text">The text.</param>
    /// <param name="basis">Where it stands.</param>
    /// <param name="clock">The clock that tells which dates lie in the future.</param>
    public Published? Read(string? text, PublishedBasis basis, TimeProvider clock)
    {
        if (Order is null || text is not { Length: <= PageDateText.Longest } || DayIn(text) is not { } day)
        {
            return null;
        }

        var at = ClockText.Read(text) is { } stated ? new DateTimeOffset(day + stated.Time, stated.Offset)
            : ClockText.LocalTime(text) is { } time ? Instant(day + time)
            : null;
        var midnight = new DateTimeOffset(day, TimeSpan.Zero);
        var precision = at is null ? PublishedPrecision.Day : PublishedPrecision.Instant;
        return new(at ?? midnight, precision, basis, text, InFuture: (at ?? midnight.AddHours(-14)) > clock.GetUtcNow());
    }

    /// <summary>Gets the instant that the outlet's clocks show once with this time, or null.</summary>
    internal DateTimeOffset? Instant(DateTime local) =>
        TimeZone is null || TimeZone.IsInvalidTime(local) || TimeZone.IsAmbiguousTime(local)
            ? null
            : new DateTimeOffset(local, TimeZone.GetUtcOffset(local));

    private static DateTime? LocalTimeOf(Published day) =>
        DateTime.TryParseExact(day.Raw.Trim(), LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local
        : ClockText.LocalTime(day.Raw) is { } time ? day.At.Date + time
        : null;

    private DateTime? DayIn(string text)
    {
        var match = Numbers().Match(text);
        return match.Success && !match.NextMatch().Success && Day(match) is { } day ? day : null;
    }

    private DateTime? Day(Match match)
    {
        var (first, second, third) = (match.Groups["first"].Value, match.Groups["second"].Value, match.Groups["third"].Value);
        var (year, month, day) = Order switch
        {
            DateOrder.Dmy => (third, second, first),
            DateOrder.Mdy => (third, first, second),
            _ => (first, second, third),
        };
        var text = $"{year}-{month}-{day}";
        return year.Length == 4
            && DateTime.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)
            ? known
            : null;
    }

    [GeneratedRegex(
        @"(?<![\d./-])(?<first>\d{1,4})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<third>\d{1,4})(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}

/// <summary>The order of a date in numbers.</summary>
public enum DateOrder
{
    /// <summary>Day, month, year.</summary>
    Dmy,

    /// <summary>Month, day, year.</summary>
    Mdy,

    /// <summary>Year, month, day.</summary>
    Ymd,
}

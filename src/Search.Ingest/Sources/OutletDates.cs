using System.Globalization;
using Search.Articles;

namespace Search.Ingest;

/// <summary>Reads the dates that only one who knows the outlet can read: times without a zone, and dates in numbers.</summary>
/// <remarks>A time that its zone's clocks skip or show twice stays what it was: a day.</remarks>
internal static class OutletDates
{
    private static readonly string[] LocalTimes =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm",
    ];

    private static readonly string[] Separators = ["'/'", "'.'", "'-'"];

    private static readonly Dictionary<DateOrder, string[]> Days = Enum.GetValues<DateOrder>().ToDictionary(order => order, order => Forms(order, [""]));
    private static readonly Dictionary<DateOrder, string[]> Instants =
        Enum.GetValues<DateOrder>().ToDictionary(order => order, order => Forms(order, [" H:mm", " H:mm:ss", ", H:mm", ", H:mm:ss"]));

    /// <summary>Gets the instant of a time without a zone, or what it was.</summary>
    public static Published? WithZone(Published? published, TimeZoneInfo? zone, TimeProvider clock) =>
        zone is not null && published is { Precision: PublishedPrecision.Day }
            && DateTime.TryParseExact(published.Raw.Trim(), LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && Instant(local, zone) is { } at
            ? published with { At = at, Precision = PublishedPrecision.Instant, InFuture = at > clock.GetUtcNow() }
            : published;

    /// <summary>Reads a date in numbers, with or without a time of day; null where the text is none.</summary>
    public static Published? Read(string? text, DateOrder? order, TimeZoneInfo? zone, TimeProvider clock)
    {
        if (order is not { } known || text is null)
        {
            return null;
        }

        var trimmed = text.Trim();
        var isDay = DateTime.TryParseExact(trimmed, Days[known], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        if (!isDay && !DateTime.TryParseExact(trimmed, Instants[known], CultureInfo.InvariantCulture, DateTimeStyles.None, out local))
        {
            return null;
        }

        var at = isDay || zone is null ? null : Instant(local, zone);
        var day = new DateTimeOffset(local.Date, TimeSpan.Zero);
        var precision = at is null ? PublishedPrecision.Day : PublishedPrecision.Instant;
        return new(at ?? day, precision, PublishedBasis.Record, text, InFuture: (at ?? day.AddHours(-14)) > clock.GetUtcNow());
    }

    private static DateTimeOffset? Instant(DateTime local, TimeZoneInfo zone) =>
        zone.IsInvalidTime(local) || zone.IsAmbiguousTime(local) ? null : new DateTimeOffset(local, zone.GetUtcOffset(local));

    private static string[] Forms(DateOrder order, string[] times)
    {
        string[] parts = order switch { DateOrder.Dmy => ["d", "M", "yyyy"], DateOrder.Mdy => ["M", "d", "yyyy"], _ => ["yyyy", "M", "d"] };
        return [.. Separators.SelectMany(separator => times.Select(time => string.Join(separator, parts) + time))];
    }
}

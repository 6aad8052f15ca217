using System.Globalization;

namespace Search.Articles;

/// <summary>Reads the dates that records and pages state: a year, a month, a day, or an instant with its offset.</summary>
/// <remarks>
/// ISO 8601 dates and RFC 3339 instants, also with a space for the T, without seconds, or with the offset as <c>+0100</c>. A time of
/// day without an offset is no instant, so only its day is taken. Also ISO 8601's basic form (20241228), and the dates in words of
/// <see cref="MailDate"/>. Nothing is guessed: 03/04/2024 is no date.
/// </remarks>
internal static class DateText
{
    private static readonly TimeSpan FarthestEast = TimeSpan.FromHours(14);

    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HHmmssK",
        "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK",
    ];

    /// <summary>Reads a date and marks it where it lies in the future, or gives null where the text is none.</summary>
    public static Published? Read(string? text, PublishedBasis basis, TimeProvider clock)
    {
        if (text is null || !TryRead(text.Trim(), out var at, out var precision))
        {
            return null;
        }

        var firstMoment = precision == PublishedPrecision.Instant ? at : at - FarthestEast;
        return new Published(at, precision, basis, text, InFuture: firstMoment > clock.GetUtcNow());
    }

    private static bool TryRead(string text, out DateTimeOffset at, out PublishedPrecision precision)
    {
        if (IsBasicDay(text))
        {
            text = $"{text.AsSpan(0, 4)}-{text.AsSpan(4, 2)}-{text.AsSpan(6, 2)}{text.AsSpan(8)}";
        }

        if (!(text.Length >= 4 && char.IsAsciiDigit(text[3])))
        {
            return MailDate.TryRead(text, out at, out precision);
        }

        precision = text.Length switch
        {
            4 => PublishedPrecision.Year,
            7 => PublishedPrecision.Month,
            10 => PublishedPrecision.Day,
            _ => PublishedPrecision.Instant,
        };
        return precision == PublishedPrecision.Instant ? TryReadInstant(text, out at, ref precision) : TryReadDay(text, precision, out at);
    }

    private static bool IsBasicDay(string text) =>
        text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 8 || text[8] is 'T' or 't');

    private static bool TryReadDay(string text, PublishedPrecision precision, out DateTimeOffset at)
    {
        var form = precision switch { PublishedPrecision.Year => "yyyy", PublishedPrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" };
        return DateTimeOffset.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at)
            && at.Year >= 1000;
    }

    private static bool TryReadInstant(string text, out DateTimeOffset at, ref PublishedPrecision precision)
    {
        if (!DateTimeOffset.TryParseExact(WithColon(text), Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at)
            || at.Year < 1000)
        {
            return false;
        }

        if (!HasOffset(text))
        {
            precision = PublishedPrecision.Day;
            at = new DateTimeOffset(at.Date, TimeSpan.Zero);
        }

        return true;
    }

    private static bool HasOffset(string text) => text[^1] is 'Z' or 'z' || text.AsSpan(11).ContainsAny('+', '-');

    // +0100 is +01:00; a lower-case t or z is allowed by RFC 3339.
    private static string WithColon(string text)
    {
        var upper = text.ToUpperInvariant();
        return upper.Length > 16 && upper[^5] is '+' or '-' && upper[^3] != ':' ? upper.Insert(upper.Length - 2, ":") : upper;
    }
}

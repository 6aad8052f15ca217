using System.Globalization;

namespace Search.Articles;

/// <summary>Reads Unix time: ten figures are seconds since 1970, with or without a fraction, and thirteen are milliseconds.</summary>
/// <remarks>
/// Ten figures begin in September 2001. What lies more than five years ahead is some other number, such as a year, month, day and hour
/// written together.
/// </remarks>
internal static class UnixTime
{
    private const int YearsAhead = 5;

    /// <summary>Reads an instant, or gives null where the text is none.</summary>
    public static StatedDate? Read(string text, DateTimeOffset now)
    {
        var end = text.IndexOf('.', StringComparison.Ordinal);
        var figures = end < 0 ? text.Length : end;
        if (figures is not (10 or 13) || !char.IsAsciiDigit(text[0])
            || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds((long)(figures == 10 ? number * 1000 : number));
        return text[0] != '0' && at <= now.AddYears(YearsAhead) ? new(at, PublishedPrecision.Instant) : null;
    }
}

using System.Globalization;

namespace Search.Articles;

/// <summary>
/// Reads the zones of dates: offsets in figures, and the abbreviations that mean one offset to everybody who uses them in dates of this
/// kind.
/// </summary>
/// <remarks>
/// Universal time and the American zones are those of RFC 5322, section 4.3; the others are the abbreviations of the IANA database for the
/// zones of Europe and Moscow. One that stands for several offsets (IST, CST beyond America, BST beyond Britain) is left out or has the
/// meaning that RFC 5322 or the United Kingdom gives it.
/// </remarks>
internal static class ZoneNames
{
    private static readonly Dictionary<string, double> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["BST"] = 1,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["MSD"] = 4,
        ["TRT"] = 3,
        ["JST"] = 9,
        ["KST"] = 9,
        ["HKT"] = 8,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    };

    /// <summary>Reads <c>+0200</c>, <c>+02:00</c>, <c>+2</c>, <c>GMT+2</c> or an abbreviation.</summary>
    public static bool TryFind(string word, out TimeSpan offset)
    {
        offset = default;
        var sign = word.AsSpan().IndexOfAny('+', '-');
        if (sign < 0)
        {
            var known = Hours.TryGetValue(word.Trim('.'), out var hours);
            offset = TimeSpan.FromHours(hours);
            return known;
        }

        return (sign == 0 || (Hours.TryGetValue(word[..sign], out var zero) && zero == 0)) && TryReadFigures(word[sign..], out offset);
    }

    private static bool TryReadFigures(string text, out TimeSpan offset)
    {
        offset = default;
        var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is 0 or 3 or > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var (hours, minutes) = digits.Length <= 2 ? (number, 0) : (number / 100, number % 100);
        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return hours <= 14 && minutes < 60 && offset.Duration() <= TimeSpan.FromHours(14);
    }
}

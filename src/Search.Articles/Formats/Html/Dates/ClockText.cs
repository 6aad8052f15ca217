using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>
/// Finds a time of day with its zone in a line that prints a date: <c>14:05 GMT</c>, <c>2.35pm BST</c>, <c>10:00 +0200</c>, <c>20:15
/// (EET)</c>.
/// </summary>
/// <remarks>
/// Only zones whose letters mean one offset wherever news are written; IST, CST and the like mean several, and a clock without a zone is no
/// instant.
/// </remarks>
internal static partial class ClockText
{
    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["GMT"] = 0,
        ["UTC"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["WEST"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["JST"] = 9,
        ["HKT"] = 8,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the time of day and its offset from UTC, or null where the line has no time or no zone.</summary>
    public static (TimeSpan Time, TimeSpan Offset)? Read(string line)
    {
        var match = Clock().Match(line);
        return match.Success && OffsetOf(match.Groups["zone"].Value) is { } offset && TimeOf(match) is { } time ? (time, offset) : null;
    }

    /// <summary>Gets the time of day beside which no zone stands, or null where the line has none, or several.</summary>
    public static TimeSpan? LocalTime(string line)
    {
        var match = Local().Match(line);
        return match.Success && !match.NextMatch().Success && !Clock().IsMatch(line) ? TimeOf(match) : null;
    }

    private static TimeSpan? TimeOf(Match match)
    {
        var (hour, minute) = (Number(match.Groups["hour"]), Number(match.Groups["minute"]));
        var half = match.Groups["half"].Value;
        if (half.Length > 0)
        {
            hour = hour is 0 or > 12 ? 99 : (hour % 12) + (char.ToLowerInvariant(half[0]) == 'p' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeSpan(hour, minute, 0) : null;
    }

    /// <summary>Gets the offset of a zone by its letters or in figures (<c>+0200</c>, <c>+02:00</c>, <c>+02</c>), or null.</summary>
    public static TimeSpan? OffsetOf(string zone) =>
        Zones.TryGetValue(zone, out var hours) ? TimeSpan.FromHours(hours)
        : zone.AsSpan().ContainsAny('+', '-') && ZoneNames.TryFind(zone, out var offset) ? offset
        : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d.:])(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.]\d\d)?\s*(?<half>[ap]\.?m\.?)?,?\s*\(?(?<zone>(?:GMT|UTC)?[+-]\d\d:?\d\d|[A-Z]{3,4}\b|Z\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    /// <summary>A time with a point in it counts only as one of a half of the day: 2.35pm; 12.30 may be any number.</summary>
    [GeneratedRegex(
        @"(?<![\d.:,/-])(?:(?<hour>\d{1,2})(?:[:hH](?<minute>\d\d)(?::\d\d(?:\.\d+)?)?|\.(?<minute>\d\d)(?=\s*[aApP]\.?[mM]\b)))\s*(?<half>[aApP]\.?[mM]\b\.?)?"
        + @"(?![\d:])(?!\s*[[(]?(?:[A-Z]{3,4}\b|[A-Za-z_]+/|[+-]\d\d|Z\b))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Local();
}

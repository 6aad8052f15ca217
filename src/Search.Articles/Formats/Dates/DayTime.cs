using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>Reads times of day, with the zone that stands behind them.</summary>
/// <remarks>
/// 24:00 is the end of its day, and a second of 60 that of its minute (ISO 8601-1:2019, section 5.3). Zones are known as
/// <see cref="ClockText"/> knows them; beside a zone that is unknown, the time is read and has no offset.
/// </remarks>
internal static partial class DayTime
{
    /// <summary>Reads what stands behind a day in figures, such as <c>T10:00:00+03</c>; null where it is no time.</summary>
    public static (TimeSpan Time, TimeSpan? Offset)? ReadBehindDay(string rest)
    {
        var match = BehindDay().Match(rest);
        return match.Success && TimeOf(match) is { } time ? (time, OffsetOf(match.Groups["zone"].Value)) : null;
    }

    /// <summary>Reads a bare time such as <c>10:00:00.5</c>; null where it is none.</summary>
    public static TimeSpan? Read(string text) => Bare().Match(text) is { Success: true } match ? TimeOf(match) : null;

    /// <summary>Gets the time that a clock of twelve hours shows before or after noon; null where it shows no such time.</summary>
    public static TimeSpan? InHalf(TimeSpan time, bool isAfternoon) =>
        time.TotalHours < 13
            ? time - TimeSpan.FromHours(time.Hours == 12 ? 12 : 0) + TimeSpan.FromHours(isAfternoon ? 12 : 0)
            : null;

    private static TimeSpan? TimeOf(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        var time = new TimeSpan(hour, minute, second) + Fraction(match.Groups["fraction"].ValueSpan);
        var half = match.Groups["half"].ValueSpan;
        return minute > 59 || second > 60 || hour > 24 || (hour == 24 && time != TimeSpan.FromHours(24)) ? null
            : half.IsEmpty ? time
            : InHalf(time, half[0] is 'p' or 'P') ?? time;
    }

    private static TimeSpan? OffsetOf(string zone) => ClockText.OffsetOf(zone.Replace(" ", "", StringComparison.Ordinal));

    private static TimeSpan Fraction(ReadOnlySpan<char> figures) => figures.IsEmpty
        ? TimeSpan.Zero
        : new TimeSpan((long)(decimal.Parse($"0.{figures[..Math.Min(figures.Length, 7)]}", CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } figures
        ? int.Parse(figures.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        """^(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:[.,](?<fraction>[0-9]+))?)?$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    /// <summary>Behind the zone its name may stand again, as in Java's <c>+02:00[Europe/Kyiv]</c> or Go's <c>+0200 EET</c>.</summary>
    [GeneratedRegex(
        """
        ^(?: T | ,?\s+ | (?=[0-9]{6}) )
        (?: (?<hour>[0-9]{1,2}) : (?<minute>[0-9]{2}) (?: : (?<second>[0-9]{2}) )?
          | (?<!\s) (?<hour>[0-9]{2}) (?<minute>[0-9]{2}) (?<second>[0-9]{2})? )
        (?: [.,] (?<fraction>[0-9]+) )? \s* (?<half>[ap]\.?m\b\.?)? ,?\s* \(?
        (?<zone> (?:GMT|UTC?)?\s?[+-][0-9]{1,2}(?::?[0-9]{2})?(?![0-9]) | [A-Z]{1,5}(?![\p{L}/_]) )?
        (?: \)?\s*\[[^]]*\] | [^0-9]* )$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex BehindDay();
}

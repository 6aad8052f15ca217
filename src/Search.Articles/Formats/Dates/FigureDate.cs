using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Articles;

/// <summary>
/// Reads days in figures, with or without a time of day behind them: ISO 8601's calendar, week and ordinal dates, 2024/12/28, 2024-Dec-28, and
/// day, month and year in an order that the figures themselves tell.
/// </summary>
/// <remarks>28.12.2024 and 12/28/2024 can be only one day, and so can 05/05/2024; 03/04/2024 can be two and is none.</remarks>
internal static partial class FigureDate
{
    private const int Longest = 80;

    /// <summary>Reads an instant or a day, or gives null where the text is none.</summary>
    public static StatedDate? Read(string text)
    {
        var match = text.Length <= Longest ? Form().Match(text) : Match.Empty;
        if (!match.Success || DayOf(match) is not { } day)
        {
            return null;
        }

        return match.Length == text.Length ? StatedDate.Of(day, PublishedPrecision.Day)
            : DayTime.ReadBehindDay(text[match.Length..]) is { } clock ? StatedDate.Of(day, clock.Time, clock.Offset)
            : null;
    }

    private static DateTime? DayOf(Match match)
    {
        var year = Number(match, "year");
        if (year < 1000)
        {
            return null;
        }

        return match.Groups["week"].Success ? InWeek(year, Number(match, "week"), Number(match, "weekday"))
            : match.Groups["ordinal"].Success ? InYear(year, Number(match, "ordinal"))
            : match.Groups["first"].Success ? InEitherOrder(year, Number(match, "first"), Number(match, "second"))
            : InMonth(year, MonthOf(match), Number(match, "day"));
    }

    private static DateTime? InWeek(int year, int week, int weekday) =>
        year < DateTime.MaxValue.Year && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? ISOWeek.ToDateTime(year, week, (DayOfWeek)(weekday % 7))
            : null;

    private static DateTime? InYear(int year, int ordinal) =>
        ordinal >= 1 && ordinal <= (DateTime.IsLeapYear(year) ? 366 : 365) ? FirstOf(year, 1).AddDays(ordinal - 1) : null;

    private static DateTime? InEitherOrder(int year, int first, int second)
    {
        var (dayFirst, monthFirst) = (InMonth(year, second, first), InMonth(year, first, second));
        return dayFirst is null || monthFirst is null || dayFirst == monthFirst ? dayFirst ?? monthFirst : null;
    }

    private static DateTime? InMonth(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? FirstOf(year, month).AddDays(day - 1) : null;

    private static DateTime FirstOf(int year, int month) => new(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private static int MonthOf(Match match) =>
        match.Groups["word"] is { Success: true } word ? MonthNames.NumberOf(word.Value) ?? 0 : Number(match, "month");

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ^(?:
            (?<year>[0-9]{4}) (?<mark>[-/.]) (?<month>[0-9]{1,2}) \k<mark> (?<day>[0-9]{1,2}) (?![0-9])
          | (?<year>[0-9]{4}) (?<month>[0-9]{2}) (?<day>[0-9]{2}) (?=$|T|[0-9]{6}(?![0-9]))
          | (?<year>[0-9]{4}) -?W (?<week>[0-9]{2}) -? (?<weekday>[1-7]) (?![0-9])
          | (?<year>[0-9]{4}) (?<mark>[-\ ]) (?<word>\p{L}{3,12}) \.? \k<mark> (?<day>[0-9]{1,2}) (?![0-9])
          | (?<year>[0-9]{4}) - (?<ordinal>[0-9]{3}) (?![0-9])
          | (?<first>[0-9]{1,2}) (?<mark>[-/.]) (?<second>[0-9]{1,2}) \k<mark> (?<year>[0-9]{4}) (?![0-9])
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}

using System.Globalization;
using Search.Reference;

namespace Search.Enrichment.Dates;

/// <summary>
/// What a rule found: how many tokens, what they express, and why. Made by the functions below, one for each sort of value.
/// </summary>
internal readonly record struct Timex(int End, TimexType Type, string Value, EventDate? Date, double Confidence, string Why)
{
    /// <summary>Gets a value indicating whether an article or "early", "the end of" before it belongs to it.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Gets a value indicating whether it is a time of day whose day the rest of the text tells.</summary>
    public bool LacksDay { get; init; }

    public static Timex OnDay(int end, DateOnly day, DateBasis basis, double confidence, string why) =>
        new(end, TimexType.Date, Iso(day), new EventDate(day, day, DatePrecision.Day, basis), confidence, why);

    /// <summary>A part of a day: "MO", "AF", "EV", "NI"; the night belongs to the day on which it begins.</summary>
    public static Timex InPart(int end, DateOnly day, string part, DateBasis basis, double confidence, string why) =>
        new(end, TimexType.Time, $"{Iso(day)}T{part}", new EventDate(day, day, DatePrecision.Day, basis), confidence, why);

    public static Timex InMonth(int end, int year, int month, DateBasis basis, double confidence, string why)
    {
        var first = new DateOnly(year, month, 1);
        return new(end, TimexType.Date, $"{year:0000}-{month:00}", new EventDate(first, first.AddMonths(1).AddDays(-1),
            DatePrecision.Month, basis), confidence, why)
        { IsPhrase = true };
    }

    public static Timex InYear(int end, int year, DateBasis basis, double confidence, string why) =>
        new(end, TimexType.Date, $"{year:0000}", new EventDate(new(year, 1, 1), new(year, 12, 31), DatePrecision.Year, basis), confidence,
            why)
        { IsPhrase = true };

    /// <summary>The first or second half of a year.</summary>
    public static Timex InHalf(int end, int year, int half, DateBasis basis, double confidence, string why)
    {
        var first = new DateOnly(year, half == 1 ? 1 : 7, 1);
        return new(end, TimexType.Date, $"{year:0000}-H{half}", new EventDate(first, first.AddMonths(6).AddDays(-1), DatePrecision.Range,
            basis), confidence, why)
        { IsPhrase = true };
    }

    public static Timex InDecade(int end, int year, DateBasis basis, double confidence, string why) => new(
        end, TimexType.Date, $"{year / 10:000}", new EventDate(new(year / 10 * 10, 1, 1), new((year / 10 * 10) + 9, 12, 31),
            DatePrecision.Decade, basis), confidence, why)
    { IsPhrase = true };

    /// <summary>A century by its two first digits, from its year 00 to its year 99 as TIMEX3 has it.</summary>
    public static Timex InCentury(int end, int digits, DateBasis basis, double confidence, string why) => new(
        end, TimexType.Date, $"{digits:00}", new EventDate(new(Math.Max(1, digits * 100), 1, 1), new((digits * 100) + 99, 12, 31),
            DatePrecision.Range, basis), confidence, why)
    { IsPhrase = true };

    public static Timex InQuarter(int end, int year, int quarter, DateBasis basis, double confidence, string why)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return new(end, TimexType.Date, $"{year:0000}-Q{quarter}", new EventDate(first, first.AddMonths(3).AddDays(-1),
            DatePrecision.Quarter, basis), confidence, why)
        { IsPhrase = true };
    }

    /// <summary>A season of the northern hemisphere; winter is named by the year in which it begins.</summary>
    public static Timex InSeason(int end, int year, string season, DateBasis basis, double confidence, string why)
    {
        var first = new DateOnly(year, season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 }, 1);
        return new(end, TimexType.Date, $"{year:0000}-{season}", new EventDate(first, first.AddMonths(3).AddDays(-1),
            DatePrecision.Season, basis), confidence, why)
        { IsPhrase = true };
    }

    /// <summary>The week of a day, Monday to Sunday, or its last two days.</summary>
    public static Timex InWeek(int end, DateOnly day, bool weekend, DateBasis basis, double confidence, string why)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var value = $"{ISOWeek.GetYear(monday.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(monday.ToDateTime(default)):00}";
        var date = weekend
            ? new EventDate(monday.AddDays(5), monday.AddDays(6), DatePrecision.Range, basis)
            : new EventDate(monday, monday.AddDays(6), DatePrecision.Week, basis);
        return new(end, TimexType.Date, weekend ? value + "-WE" : value, date, confidence, why) { IsPhrase = true };
    }

    /// <summary>The unit of the calendar in which a day lies; null where the unit is none.</summary>
    public static Timex? InUnit(int end, UnitSpan unit, DateOnly day, double confidence, string why) => unit switch
    {
        UnitSpan.Day => OnDay(end, day, DateBasis.Relative, confidence, why) with { IsPhrase = true },
        UnitSpan.Week => InWeek(end, day, weekend: false, DateBasis.Relative, confidence, why),
        UnitSpan.Weekend => InWeek(end, day, weekend: true, DateBasis.Relative, confidence, why),
        UnitSpan.Month => InMonth(end, day.Year, day.Month, DateBasis.Relative, confidence, why),
        UnitSpan.Quarter => InQuarter(end, day.Year, ((day.Month - 1) / 3) + 1, DateBasis.Relative, confidence, why),
        UnitSpan.Year => InYear(end, day.Year, DateBasis.Relative, confidence, why),
        UnitSpan.Decade => InDecade(end, day.Year, DateBasis.Relative, confidence, why),
        _ => null,
    };

    public static Timex Between(int end, DateOnly first, DateOnly last, DateBasis basis, double confidence, string why) =>
        new(end, TimexType.Date, $"{Iso(first)}/{Iso(last)}", new EventDate(first, last, DatePrecision.Range, basis), confidence, why);

    /// <summary>An expression that says when, but not on which day of the calendar: nothing it could be told from is known.</summary>
    public static Timex Open(int end, string value, string why) => new(end, TimexType.Date, value, null, 0.5, why);

    public static Timex Undated(int end, TimexType type, string value, string why) => new(end, type, value, null, 0.9, why);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>Finds the day of a weekday near the publication.</summary>
internal static class Weekdays
{
    /// <summary>Days from Monday, counted from 1 as in ISO 8601.</summary>
    public static int Of(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The latest such weekday, the day itself included.</summary>
    public static DateOnly Latest(DateOnly from, int weekday) => from.AddDays(-((Of(from) - weekday + 7) % 7));

    /// <summary>The coming such weekday, the day itself included.</summary>
    public static DateOnly Coming(DateOnly from, int weekday) => from.AddDays((weekday - Of(from) + 7) % 7);

    public static Timex Unanchored(int end, int weekday) => Timex.Open(end, $"XXXX-WXX-{weekday}", "a weekday, without a publication date");

    public static Timex Anchored(int end, DateOnly day, double confidence, string why) =>
        Timex.OnDay(end, day, DateBasis.Relative, confidence, why);
}

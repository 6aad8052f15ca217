using Search.Enrichment.Dates.Rules;

namespace Search.Enrichment.Dates;

/// <summary>
/// One way in which texts say when. Rules are tried in order at each token that could begin one; the first that reads it wins.
/// </summary>
internal abstract class DateRule
{
    /// <summary>Gets all rules, those with more words first.</summary>
    public static IReadOnlyList<DateRule> All { get; } =
    [
        new NumericDateRule(),
        new DayRangeRule(),
        new MonthDayRule(),
        new DayMonthRule(),
        new MonthYearRule(),
        new YearRangeRule(),
        new DecadeRule(),
        new QuarterRule(),
        new SeasonRule(),
        new ClockRule(),
        new SetRule(),
        new PointedMonthRule(),
        new PointedWeekdayRule(),
        new PointedUnitRule(),
        new ShiftedUnitRule(),
        new DayWordRule(),
        new WeekdayRule(),
        new BareMonthRule(),
        new BareYearRule(),
        new DurationRule(),
    ];

    /// <summary>Reads an expression that begins at a token, or gets null.</summary>
    public abstract Timex? Read(DateScanner at, int index);
}

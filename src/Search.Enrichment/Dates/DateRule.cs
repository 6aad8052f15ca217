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
        new MilitaryRule(),
        new NumericDateRule(),
        new SetRule(),
        new DayRangeRule(),
        new MonthDayRule(),
        new DayMonthRule(),
        new MonthYearRule(),
        new HolidayRule(),
        new YearRangeRule(),
        new DecadeRule(),
        new QuarterRule(),
        new SeasonRule(),
        new ClockRule(),
        new PointedMonthRule(),
        new PointedWeekdayRule(),
        new PointedUnitRule(),
        new ShiftedUnitRule(),
        new DefiniteUnitRule(),
        new DayWordRule(),
        new WeekdayRule(),
        new PartRule(),
        new DayOfMonthRule(),
        new BareMonthRule(),
        new BareYearRule(),
        new PastAndFutureRule(),
        new DurationRule(),
    ];

    /// <summary>Gets those that read a date by itself, for the rules that count from one.</summary>
    public static IReadOnlyList<DateRule> OfDates { get; } =
    [
        new NumericDateRule(), new MonthDayRule(), new DayMonthRule(), new MonthYearRule(), new HolidayRule(), new DayWordRule(),
        new WeekdayRule(), new BareMonthRule(),
    ];

    /// <summary>Reads an expression that begins at a token, or gets null.</summary>
    public abstract Timex? Read(DateScanner at, int index);
}

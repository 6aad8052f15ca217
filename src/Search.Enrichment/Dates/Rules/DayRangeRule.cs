using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"3-5 May 2024", "3 to 5 May", "May 3–5, 2024", "28 May to 3 June".</summary>
internal sealed class DayRangeRule : DateRule
{
    public override Timex? Read(DateScanner at, int index) => DaysThenMonth(at, index) ?? MonthThenDays(at, index) ?? TwoMonths(at, index);

    private static Timex? DaysThenMonth(DateScanner at, int index) =>
        at.TryDay(index, out var first) && at.IsRangeMark(index + 1) && at.TryDay(index + 2, out var last)
            && at.Is(index + 3, CalendarKind.Month)
            ? Make(at, index, index + 4, at.Word(index + 3).Number, first, at.Word(index + 3).Number, last)
            : null;

    private static Timex? MonthThenDays(DateScanner at, int index) =>
        at.Is(index, CalendarKind.Month) && at.TryDay(index + 1, out var first) && at.IsRangeMark(index + 2)
            && at.TryDay(index + 3, out var last)
        && !at.Is(index + 4, CalendarKind.Month)
            ? Make(at, index, index + 4, at.Word(index).Number, first, at.Word(index).Number, last)
            : null;

    private static Timex? TwoMonths(DateScanner at, int index)
    {
        if (at.TryDay(index, out var first) && at.Is(index + 1, CalendarKind.Month) && at.IsRangeMark(index + 2)
            && at.TryDay(index + 3, out var last)
            && at.Is(index + 4, CalendarKind.Month))
        {
            return Make(at, index, index + 5, at.Word(index + 1).Number, first, at.Word(index + 4).Number, last);
        }

        return at.Is(index, CalendarKind.Month) && at.TryDay(index + 1, out first) && at.IsRangeMark(index + 2)
            && at.Is(index + 3, CalendarKind.Month)
            && at.TryDay(index + 4, out last)
            ? Make(at, index, index + 5, at.Word(index).Number, first, at.Word(index + 3).Number, last)
            : null;
    }

    private static Timex? Make(DateScanner at, int index, int end, int firstMonth, int firstDay, int lastMonth, int lastDay)
    {
        var isStated = at.TryTrailingYear(end, out var year, out var yearEnd);
        if (!isStated)
        {
            if (CivilDay.Year(at, index, lastMonth) is not { } concluded)
            {
                return null;
            }

            (year, yearEnd) = (concluded, end);
        }

        var firstYear = firstMonth > lastMonth ? year - 1 : year;
        if (!CivilDay.Exists(firstYear, firstMonth, firstDay) || !CivilDay.Exists(year, lastMonth, lastDay))
        {
            return null;
        }

        var (first, last) = (new DateOnly(firstYear, firstMonth, firstDay), new DateOnly(year, lastMonth, lastDay));
        const string Why = "two days with a range mark between";
        return first >= last ? null
            : isStated ? Timex.Between(yearEnd, first, last, DateBasis.Explicit, 0.97, Why)
            : Timex.Between(yearEnd, first, last, DateBasis.Inferred, 0.85, Why);
    }
}

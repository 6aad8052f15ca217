using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>
/// "last week", "this month", "next year"; and the stretch that ends or begins at the publication: "the past week", "the last two days",
/// "the next few months".
/// </summary>
internal sealed class PointedUnitRule : DateRule
{
    private static readonly ulong Past = Words.Lexicon.Key("past");

    private static readonly ulong Coming = Words.Lexicon.Key("coming");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Which))
        {
            return null;
        }

        var hasCount = at.TryCount(index + 1, out var count);
        var unitAt = hasCount ? index + 2 : index + 1;
        if (!at.Is(unitAt, CalendarKind.Unit))
        {
            return null;
        }

        var unit = TimeUnit.Of(at.Word(unitAt).Text);
        var isStretch = hasCount || at.Text.Is(index, Past) || at.Text.Is(index, Coming);
        return isStretch
            ? Stretch(at, unitAt + 1, unit, hasCount ? count : 1, at.Word(index).Number)
            : Pointed(at, unitAt + 1, unit, at.Word(index).Number);
    }

    private static Timex Stretch(DateScanner at, int end, TimeUnit unit, int count, int which)
    {
        var value = unit.Length(count);
        if (count == 0 || at.Published is not { } published || unit.Shift.From(published, which * count) is not { } other)
        {
            return Timex.Undated(end, TimexType.Duration, value, "a stretch of time that cannot be laid on the calendar");
        }

        return which < 0
            ? Timex.Between(end, other, published, DateBasis.Relative, 0.8, "the stretch that ends at the publication")
            : Timex.Between(end, published, other, DateBasis.Relative, 0.8, "the stretch that begins at the publication");
    }

    private static Timex? Pointed(DateScanner at, int end, TimeUnit unit, int which)
    {
        const string Why = "a unit of the calendar pointed at from the publication";
        if (at.Published is not { } published || unit.Shift.From(published, which) is not { } day)
        {
            var value = which switch { < 0 => "PAST_REF", > 0 => "FUTURE_REF", _ => "PRESENT_REF" };
            return unit.Precision == DatePrecisionOrNone.None
                ? null
                : Timex.Open(end, value, "a unit of the calendar pointed at, without a publication date");
        }

        return unit.Precision switch
        {
            DatePrecisionOrNone.Day => Timex.OnDay(end, day, DateBasis.Relative, 0.85, Why),
            DatePrecisionOrNone.Week => Timex.InWeek(end, day, weekend: false, DateBasis.Relative, 0.85, Why),
            DatePrecisionOrNone.Weekend => Timex.InWeek(end, day, weekend: true, DateBasis.Relative, 0.85, Why),
            DatePrecisionOrNone.Month => Timex.InMonth(end, day.Year, day.Month, DateBasis.Relative, 0.9, Why),
            DatePrecisionOrNone.Quarter => Timex.InQuarter(end, day.Year, ((day.Month - 1) / 3) + 1, DateBasis.Relative, 0.85, Why),
            DatePrecisionOrNone.Year => Timex.InYear(end, day.Year, DateBasis.Relative, 0.9, Why),
            DatePrecisionOrNone.Decade => Timex.InDecade(end, day.Year, DateBasis.Relative, 0.8, Why),
            _ => null,
        };
    }
}

using System.Collections.Frozen;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"last Friday", "next Monday", "this Tuesday", "the following Sunday".</summary>
internal sealed class PointedWeekdayRule : DateRule
{
    private static readonly FrozenSet<ulong> Anaphors = DateScanner.Keys("that", "same", "following", "previous", "preceding");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Which) || !at.Is(index + 1, CalendarKind.Weekday))
        {
            return null;
        }

        var (which, weekday) = (at.Word(index).Number, at.Word(index + 1).Number);
        var isTold = at.IsOne(index, Anaphors);
        if ((isTold ? at.ToldDay : at.Published ?? at.ToldDay) is not { } day)
        {
            return Weekdays.Unanchored(index + 2, weekday);
        }

        var from = isTold ? "the date before" : "the publication";
        return which switch
        {
            < 0 => Weekdays.Anchored(index + 2, Weekdays.Latest(day.AddDays(-1), weekday), 0.9, $"the weekday before {from}"),
            > 0 => Weekdays.Anchored(index + 2, Weekdays.Coming(day.AddDays(1), weekday), 0.85, $"the weekday after {from}"),
            _ => Weekdays.Anchored(index + 2, day.AddDays(weekday - Weekdays.Of(day)), 0.8, $"the weekday in the week of {from}"),
        };
    }
}

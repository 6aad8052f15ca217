namespace Search.Enrichment.Dates.Rules;

/// <summary>"last Friday", "next Monday", "this Tuesday".</summary>
internal sealed class PointedWeekdayRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Which) || !at.Is(index + 1, CalendarKind.Weekday))
        {
            return null;
        }

        var (which, weekday) = (at.Word(index).Number, at.Word(index + 1).Number);
        if (at.Published is not { } published)
        {
            return Weekdays.Unanchored(index + 2, weekday);
        }

        return which switch
        {
            < 0 => Weekdays.Anchored(index + 2, Weekdays.Latest(published.AddDays(-1), weekday), 0.9, "the weekday before the publication"),
            > 0 => Weekdays.Anchored(index + 2, Weekdays.Coming(published.AddDays(1), weekday), 0.85, "the weekday after the publication"),
            _ => Weekdays.Anchored(index + 2, published.AddDays(weekday - Weekdays.Of(published)), 0.8,
                "the weekday in the week of the publication"),
        };
    }
}

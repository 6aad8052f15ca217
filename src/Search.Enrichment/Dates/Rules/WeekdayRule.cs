namespace Search.Enrichment.Dates.Rules;

/// <summary>"on Friday": the latest one, the day of publication included, unless the clause looks forward: then the coming one.</summary>
internal sealed class WeekdayRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Weekday) || at.Text[index].Letters == Text.Letters.Lower && at.Text[index].Length < 5)
        {
            return null;
        }

        var weekday = at.Word(index).Number;
        if (Dated(at, index) is { } dated)
        {
            return dated;
        }

        if (at.Published is not { } published)
        {
            return Weekdays.Unanchored(index + 1, weekday);
        }

        return Clause.IsFuture(at.Text, index)
            ? Weekdays.Anchored(index + 1, Weekdays.Coming(published, weekday), 0.85, "the coming weekday: its clause looks forward")
            : Weekdays.Anchored(index + 1, Weekdays.Latest(published, weekday), 0.9, "the latest such weekday at the publication");
    }

    /// <summary>"Friday, 27 December": the date behind it says more.</summary>
    private static Timex? Dated(DateScanner at, int index)
    {
        var behind = at.Text.IsMark(index + 1, ',') ? index + 2 : index + 1;
        return at.IsThere(behind) ? new MonthDayRule().Read(at, behind) ?? new DayMonthRule().Read(at, behind) : null;
    }
}

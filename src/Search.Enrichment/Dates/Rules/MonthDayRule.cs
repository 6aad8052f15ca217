namespace Search.Enrichment.Dates.Rules;

/// <summary>"December 28, 2024", "Dec. 28", "March 3rd".</summary>
internal sealed class MonthDayRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Month) || at.Text[index].Letters == Text.Letters.Lower)
        {
            return null;
        }

        var day = at.Text.IsMark(index + 1, '.') ? index + 2 : index + 1;
        if (!at.TryDay(day, out var number))
        {
            return null;
        }

        return at.TryTrailingYear(day + 1, out var year, out var end)
            ? CivilDay.Of(at, index, end, year, at.Word(index).Number, number, "month, day and year")
            : CivilDay.Of(at, index, day + 1, null, at.Word(index).Number, number, "month and day");
    }
}

using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"February 2022", "Feb. 2022", "лютому 2022 року".</summary>
internal sealed class MonthYearRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Month))
        {
            return null;
        }

        var behind = at.Text.IsMark(index + 1, '.') ? index + 2 : index + 1;
        return at.TryTrailingYear(behind, out var year, out var end)
            ? Timex.InMonth(end, year, at.Word(index).Number, DateBasis.Explicit, 0.97, "month and year")
            : null;
    }
}

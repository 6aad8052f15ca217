using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"February 2022", "Feb. 2022", "July last year", "лютому 2022 року".</summary>
internal sealed class MonthYearRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Month) || (at.Text[index].Letters == Text.Letters.Lower && char.IsAscii(at.Text.Span(index)[0])))
        {
            return null;
        }

        var behind = at.Text.IsMark(index + 1, '.') ? index + 2 : index + 1;
        if (!at.TryTrailingYear(behind, out var year, out var end))
        {
            return null;
        }

        var isStated = at.TryYear(end - 1, out _) || at.Is(end - 1, CalendarKind.YearWord);
        return isStated
            ? Timex.InMonth(end, year, at.Word(index).Number, DateBasis.Explicit, 0.97, "month and year")
            : Timex.InMonth(end, year, at.Word(index).Number, DateBasis.Relative, 0.95, "a month and a year pointed at");
    }
}

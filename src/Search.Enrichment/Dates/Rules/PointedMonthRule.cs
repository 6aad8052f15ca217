using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"last May", "next January", "this December".</summary>
internal sealed class PointedMonthRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Which) || !at.Is(index + 1, CalendarKind.Month))
        {
            return null;
        }

        var (which, month) = (at.Word(index).Number, at.Word(index + 1).Number);
        if (at.Published is not { } published)
        {
            return Timex.Open(index + 2, $"XXXX-{month:00}", "a month pointed at, without a publication date");
        }

        var year = which switch
        {
            < 0 => month < published.Month ? published.Year : published.Year - 1,
            > 0 => month > published.Month ? published.Year : published.Year + 1,
            _ => published.Year,
        };
        return Timex.InMonth(index + 2, year, month, DateBasis.Relative, 0.9, "a month pointed at from the publication");
    }
}

using System.Collections.Frozen;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"last May", "next December", "this September".</summary>
internal sealed class PointedMonthRule : DateRule
{
    private static readonly FrozenSet<ulong> Anaphors = DateScanner.Keys("that", "same", "following", "previous", "preceding");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.Is(index, CalendarKind.Which) || !at.Is(index + 1, CalendarKind.Month)
            || at.Text[index + 1].Letters == Text.Letters.Lower)
        {
            return null;
        }

        var (which, month) = (at.Word(index).Number, at.Word(index + 1).Number);
        var from = at.IsOne(index, Anaphors) ? at.Told : at.Published ?? at.Told;
        if (from is not { } day)
        {
            return Timex.Open(index + 2, $"XXXX-{month:00}", "a month pointed at, without a publication date");
        }

        var year = which switch
        {
            < 0 => month < day.Month ? day.Year : day.Year - 1,
            > 0 => month > day.Month ? day.Year : day.Year + 1,
            _ => day.Year,
        };
        return Timex.InMonth(index + 2, year, month, DateBasis.Relative, 0.9, "a month pointed at from the publication or the date before");
    }
}

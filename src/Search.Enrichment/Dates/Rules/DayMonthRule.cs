using Search.Enrichment.Words;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"28 December 2024", "the 28th of December", "28 грудня 2024 року".</summary>
internal sealed class DayMonthRule : DateRule
{
    private static readonly ulong Of = Lexicon.Key("of");

    public override Timex? Read(DateScanner at, int index)
    {
        if (!at.TryDay(index, out var day))
        {
            return null;
        }

        var month = at.Text.Is(index + 1, Of) ? index + 2 : index + 1;
        if (!at.Is(month, CalendarKind.Month))
        {
            return null;
        }

        var found = at.TryTrailingYear(month + 1, out var year, out var end)
            ? CivilDay.Of(at, index, end, year, at.Word(month).Number, day, "day, month and year")
            : CivilDay.Of(at, index, month + 1, null, at.Word(month).Number, day, "day and month");
        return found is { } read ? read with { IsPhrase = at.Text[index].Length > 2 } : null;
    }
}

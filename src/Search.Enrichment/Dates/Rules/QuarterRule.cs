using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"the third quarter of 2024", "Q3 2024".</summary>
internal sealed class QuarterRule : DateRule
{
    private static readonly ulong Quarter = Lexicon.Key("quarter");

    public override Timex? Read(DateScanner at, int index)
    {
        var (number, behind) = Number(at, index);
        if (number == 0)
        {
            return null;
        }

        if (at.TryTrailingYear(behind, out var year, out var end))
        {
            return Timex.InQuarter(end, year, number, DateBasis.Explicit, 0.95, "a quarter and its year");
        }

        if (at.Published is not { } published)
        {
            return Timex.Open(behind, $"XXXX-Q{number}", "a quarter without a year");
        }

        var isPast = number > ((published.Month - 1) / 3) + 1 && !Clause.IsFuture(at.Text, index);
        const string Why = "a quarter, in the year that fits the publication";
        return Timex.InQuarter(behind, isPast ? published.Year - 1 : published.Year, number, DateBasis.Inferred, 0.6, Why);
    }

    private static (int Number, int Behind) Number(DateScanner at, int index)
    {
        if (at.Is(index, CalendarKind.Ordinal) && at.Text.Is(index + 1, Quarter))
        {
            return (at.Word(index).Number, index + 2);
        }

        var text = at.Text.Span(index);
        return text.Length == 2 && text[0] == 'Q' && text[1] is >= '1' and <= '4' ? (text[1] - '0', index + 1) : default;
    }
}

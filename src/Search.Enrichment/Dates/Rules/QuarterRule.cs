using System.Collections.Frozen;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"the third quarter of 2024", "Q3 2024", "the first half of the year".</summary>
internal sealed class QuarterRule : DateRule
{
    private static readonly FrozenSet<ulong> Quarter = DateScanner.Keys("quarter");

    private static readonly FrozenSet<ulong> Half = DateScanner.Keys("half");

    private static readonly FrozenSet<ulong> Of = DateScanner.Keys("of");

    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    private static readonly FrozenSet<ulong> This = DateScanner.Keys("this");

    private static readonly ulong Second = Lexicon.Key("second");

    public override Timex? Read(DateScanner at, int index)
    {
        var (number, behind) = Number(at, index, out var isHalf);
        if (number == 0 || (isHalf && number > 2) || number > 4)
        {
            return null;
        }

        if (Year(at, behind, out var year, out var end))
        {
            return Make(end, year, number, isHalf, DateBasis.Explicit, 0.95, "a part of a stated year");
        }

        if (isHalf || at.Told is not { } told)
        {
            return isHalf ? null : Timex.Open(behind, $"XXXX-Q{number}", "a quarter without a year");
        }

        var isPast = !at.IsHistory && number > ((told.Month - 1) / 3) + 1 && !Clause.IsFuture(at.Text, index);
        const string Why = "a quarter, in the year that fits the publication or the date before it";
        return Make(behind, isPast ? told.Year - 1 : told.Year, number, isHalf, DateBasis.Inferred, 0.6, Why);
    }

    private static Timex Make(int end, int year, int number, bool isHalf, DateBasis basis, double confidence, string why) => isHalf
        ? Timex.InHalf(end, year, number, basis, confidence, why) : Timex.InQuarter(end, year, number, basis, confidence, why);

    /// <summary>A trailing year, or "of the year", "of the following year" as the text has told it.</summary>
    private static bool Year(DateScanner at, int index, out int year, out int end)
    {
        if (at.TryTrailingYear(index, out year, out end))
        {
            return true;
        }

        var unit = at.IsOne(index, Of) && (at.IsOne(index + 1, The) || at.IsOne(index + 1, This)) ? index + 2 : -1;
        year = at.Told?.Year ?? 0;
        end = unit + 1;
        return unit > 0 && year > 0 && at.Word(unit) is { Kind: CalendarKind.Unit, Text: "Y" };
    }

    private static (int Number, int Behind) Number(DateScanner at, int index, out bool isHalf)
    {
        var number = at.Is(index, CalendarKind.Ordinal) ? at.Word(index).Number : at.Text.Is(index, Second) ? 2 : 0;
        var unit = at.Text.IsMark(index + 1, '-') ? index + 2 : index + 1;
        isHalf = at.IsOne(unit, Half);
        if (number > 0)
        {
            return at.IsOne(unit, Quarter) || isHalf ? (number, unit + 1) : default;
        }

        var text = at.Text.Span(index);
        return text.Length == 2 && text[0] == 'Q' && text[1] is >= '1' and <= '4' ? (text[1] - '0', index + 1) : default;
    }
}

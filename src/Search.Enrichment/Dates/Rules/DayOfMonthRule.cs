using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"on the 28th": a day of the month that the text speaks of, else of the publication's.</summary>
internal sealed class DayOfMonthRule : DateRule
{
    private static readonly FrozenSet<ulong> The = DateScanner.Keys("the");

    private static readonly FrozenSet<ulong> Takers = DateScanner.Keys("on", "by", "until", "since", "before", "after", "from");

    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Text[index].Kind != TokenKind.Number || at.Text[index].Length < 3 || !char.IsLetter(at.Text.Span(index)[^1])
            || !at.TryDay(index, out var day) || !at.IsBehind(index, The) || !at.IsBehind(index - 1, Takers) || !IsWhole(at, index + 1))
        {
            return null;
        }

        return at.Told is { } told && CivilDay.Exists(told.Year, told.Month, day)
            ? Timex.OnDay(index + 1, new(told.Year, told.Month, day), DateBasis.Inferred, 0.7, "a day of the month that the text speaks of")
                with
            { IsPhrase = true }
            : null;
    }

    private static bool IsWhole(DateScanner at, int index) =>
        !at.IsThere(index) || at.Text[index].LineStart || at.Text[index].Kind == TokenKind.Mark
        || (at.Text[index].Letters == Letters.Lower && at.Text[index].Length <= 4);
}

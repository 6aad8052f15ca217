using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"the 1990s", "the ’90s", "the nineties", "the 19th century".</summary>
internal sealed class DecadeRule : DateRule
{
    private static readonly ulong The = Lexicon.Key("the");

    public override Timex? Read(DateScanner at, int index)
    {
        if (at.Is(index, CalendarKind.Decade) && at.Text.Is(index - 1, The))
        {
            return Timex.InDecade(index + 1, 1900 + at.Word(index).Number, DateBasis.Explicit, 0.7, "a decade by its name");
        }

        return Century(at, index) ?? InDigits(at, index);
    }

    private static Timex? InDigits(DateScanner at, int index)
    {
        var text = at.Text[index].Kind == Text.TokenKind.Number ? at.Text.Span(index) : default;
        if (text.Length is not (3 or 5) || text[^1] != 's' || text[^2] != '0' || !int.TryParse(text[..^1], out var number))
        {
            return null;
        }

        var year = text.Length == 5 ? number : 1900 + number;
        return year is >= 1000 and < 2200 && (text.Length == 5 || number >= 20)
            ? Timex.InDecade(index + 1, year, DateBasis.Explicit, 0.9, "a decade by its first year")
            : null;
    }

    private static Timex? Century(DateScanner at, int index)
    {
        var number = at.Is(index, CalendarKind.Ordinal) ? at.Word(index).Number : at.TryNumber(index, out var digits,
            ordinal: true) ? digits : 0;
        var unit = at.Text.IsMark(index + 1, '-') ? index + 2 : index + 1;
        return number is >= 2 and <= 30 && at.Word(unit) is { Kind: CalendarKind.Unit, Text: "C" }
            ? Timex.InCentury(unit + 1, number - 1, DateBasis.Explicit, 0.9, "a century by its number")
            : null;
    }
}

using Search.Reference;

namespace Search.Enrichment.Dates.Rules;

/// <summary>"the 1990s", "the ’90s".</summary>
internal sealed class DecadeRule : DateRule
{
    public override Timex? Read(DateScanner at, int index)
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
}

using System.Globalization;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors.Rules;

/// <summary>
/// "13th National Guard Brigade", "47th Mechanized Brigade", "93-тя бригада": a number, words with capitals, and a word for a unit.
/// </summary>
internal sealed class UnitRule : ActorRule
{
    private const int MostWords = 6;

    public override ActorSpan? Read(ActorScanner at, int index)
    {
        if (at.Text[index].Kind != TokenKind.Number || !IsNumeral(at.Text.Span(index)))
        {
            return null;
        }

        for (var i = index + 1; i <= index + MostWords && at.Text.SameSentence(i, index); i++)
        {
            if (at.Text[i].Kind == TokenKind.Word && Lexicon.UnitWords.Contains(at.Text[i].Key))
            {
                return Make(at, index, i + 1);
            }

            if (at.Text[i].Kind is not (TokenKind.Word or TokenKind.Mark) || (at.Text[i].Kind == TokenKind.Mark && !at.Text.IsMark(i, '-')))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsNumeral(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= 6 && (text.IndexOfAny(".,:") < 0)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1000);

    private static ActorSpan? Make(ActorScanner at, int first, int end)
    {
        var surface = at.Text.Surface(first, end);
        if (at.Reference.Actors.Named(surface) is [var known])
        {
            return new ActorSpan(first, end, known, known.Name, known.Kind, 0.95, "a unit of the dictionary by its full name");
        }

        var isNumbered = char.IsLetter(at.Text.Span(first)[^1]) || at.Text[end - 1].Letters == Letters.Capitalised;
        return isNumbered ? new ActorSpan(first, end, null, surface, ActorKind.Unit, 0.7,
            "a number and a word for a unit; the dictionary does not list it") : null;
    }
}

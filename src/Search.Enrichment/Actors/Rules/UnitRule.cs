using System.Collections.Frozen;
using System.Globalization;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors.Rules;

/// <summary>
/// "13th National Guard Brigade", "47th Mechanized", "93-тя бригада", "Task Force 59": a number, the arm it belongs to, and a word for a
/// unit.
/// </summary>
/// <remarks>A bare "HIMARS battery" has no number and is a weapon; "three brigades" has no ordinal and is a count.</remarks>
internal sealed class UnitRule : ActorRule
{
    private const int MostWords = 6;

    /// <summary>
    /// The arms of forces, which may stand small between a number and a word for a unit, and with a capital in its stead.
    /// </summary>
    private static readonly FrozenSet<ulong> Arms = Lexicon.Keys(
        "mechanized", "mechanised", "motorized", "motorised", "assault", "airborne", "airmobile", "armored", "armoured", "tank",
        "infantry", "artillery",
        "marine", "jaeger", "mountain", "cavalry", "expeditionary", "territorial", "presidential", "guards", "reconnaissance",
        "parachute", "paratroopers");

    private static readonly FrozenSet<ulong> Small = Lexicon.Keys(
        "separate", "independent", "motor", "rifle", "air", "defence", "defense", "national", "guard", "naval", "special", "forces",
        "purpose", "combined",
        "arms", "reserve", "missile", "rocket", "drone", "strike", "light", "heavy", "engineer", "and", "of", "the");

    private static readonly FrozenSet<ulong> NumberedBehind = Lexicon.Keys("unit", "division", "brigade", "group", "ctf", "detachment",
        "squadron", "force");

    public override ActorSpan? Read(ActorScanner at, int index) => at.Text[index].Kind == TokenKind.Number ? Numbered(at, index)
        : NumberBehind(at, index);

    private static ActorSpan? Numbered(ActorScanner at, int index)
    {
        if (!IsNumeral(at.Text.Span(index)))
        {
            return null;
        }

        for (var i = index + 1; i <= index + MostWords && at.Text.SameSentence(i, index); i++)
        {
            if (at.Text[i].Kind == TokenKind.Word && IsUnitWord(at.Text[i].Key))
            {
                return Make(at, index, i + 1);
            }

            if (!IsBetween(at, i))
            {
                return Armed(at, index, i);
            }
        }

        return null;
    }

    /// <summary>"the 47th Mechanized said": an ordinal and an arm with a capital, which is a unit by itself.</summary>
    private static ActorSpan? Armed(ActorScanner at, int first, int end)
    {
        var last = end - 1;
        var isArm = last > first && at.Text[last].Letters == Letters.Capitalised && Arms.Contains(at.Text[last].Key)
            && char.IsLetter(at.Text.Span(first)[^1]);
        return isArm ? Make(at, first, end) : null;
    }

    /// <summary>"Task Force 59", "Unit 8200", "CTF 50".</summary>
    private static ActorSpan? NumberBehind(ActorScanner at, int index)
    {
        if (!at.IsNameWord(index) || at.Text[index].Letters == Letters.Uncased)
        {
            return null;
        }

        var head = at.IsContinued(index + 1) && NumberedBehind.Contains(at.Text[index + 1].Key) ? index + 1 : index;
        var isOne = NumberedBehind.Contains(at.Text[head].Key) && at.IsThere(head + 1) && at.Text.SameSentence(head + 1, index)
            && at.Text[head + 1].Kind == TokenKind.Number && !at.Text[head + 1].LineStart
            && at.Text.Span(head + 1).IndexOfAnyExceptInRange('0', '9') < 0
            && at.Text[head + 1].Length <= 4;
        return isOne ? Made(at, index, head + 2) : null;
    }

    private static bool IsBetween(ActorScanner at, int index) => at.Text[index].Kind switch
    {
        TokenKind.Word => at.Text[index].Letters is not Letters.Lower || Arms.Contains(at.Text[index].Key)
            || Small.Contains(at.Text[index].Key)
            || at.Text.Text[at.Text[index].Start] >= '\u0370',
        TokenKind.Mark => at.Text.IsMark(index, '-'),
        _ => false,
    };

    private static bool IsUnitWord(ulong key) =>
        Lexicon.UnitWords.Contains(key) || (Lexicon.BodyHeads.TryGetValue(key, out var kind) && kind == ActorKind.Unit);

    private static bool IsNumeral(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= 6 && (text.IndexOfAny(".,:") < 0)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1000);

    private static ActorSpan? Make(ActorScanner at, int first, int end)
    {
        var isNumbered = char.IsLetter(at.Text.Span(first)[^1]) || at.Text[end - 1].Letters == Letters.Capitalised;
        return isNumbered || at.Reference.Actors.Named(at.Text.Surface(first, end)).Count == 1 ? Made(at, first, end) : null;
    }

    private static ActorSpan Made(ActorScanner at, int first, int end)
    {
        var surface = at.Text.Surface(first, end);
        return at.Reference.Actors.Named(surface) is [var known]
            ? new ActorSpan(first, end, known, known.Name, known.Kind, 0.95, "a unit of the dictionary by its full name")
            : new ActorSpan(first, end, null, surface, ActorKind.Unit, 0.7,
            "a number and a word for a unit; the dictionary does not list it");
    }
}

using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Actors.Rules;

/// <summary>Tells by what stands around words with capitals, and by the last of them, that they name a person.</summary>
internal static class PersonCues
{
    private const int Apposition = 7;

    private static readonly FrozenSet<ulong> Who = Lexicon.Keys("who", "whose", "whom");

    private static readonly FrozenSet<ulong> Naming = Lexicon.Keys("named", "called", "nicknamed");

    /// <summary>Gets the reason why the words from one token to another name a person, or null where nothing says so.</summary>
    public static string? Of(ActorScanner at, int first, int end) =>
        IsSpeaker(at, first, end) ? "a name at a verb of saying"
        : IsDescribed(at, end) ? "a name with an age, a role or a clause on a person behind it"
        : Naming.Contains(at.Text[Math.Max(first - 1, 0)].Key) && first > 0 ? "a name that the text introduces as one"
        : IsSurname(at.Text.Span(end - 1)) && at.PlaceAt(end - 1, out _) < 0 ? "a word that ends as surnames do"
        : at.Speakers.Contains(at.Text[end - 1].Key) && at.PlaceAt(end - 1, out _) < 0
        ? "a name whose last word acts by itself in the report"
        : null;

    private static bool IsSpeaker(ActorScanner at, int first, int end)
    {
        if (at.Text.SameSentence(end, first) && IsSaying(at, end))
        {
            return true;
        }

        return first > 0 && at.Text.SameSentence(first - 1, first) && IsSaying(at, first - 1)
            && (!at.IsThere(end) || at.Text[end].Kind == TokenKind.Mark);
    }

    private static bool IsSaying(ActorScanner at, int index) =>
        at.Text[index].Kind == TokenKind.Word && at.Text[index].Letters == Letters.Lower
            && Lexicon.SayingVerbs.Contains(at.Text[index].Key);

    /// <summary>"Ann Lee, 34," · "Ann Lee, a spokeswoman" · "Ann Lee, who".</summary>
    private static bool IsDescribed(ActorScanner at, int end)
    {
        if (!at.Text.SameSentence(end + 1, end - 1))
        {
            return false;
        }

        var isComma = at.Text.IsMark(end, ',');
        if (Who.Contains(at.Text[isComma ? end + 1 : end].Key))
        {
            return true;
        }

        return isComma && (IsAge(at, end + 1) || IsRole(at, end + 1));
    }

    private static bool IsAge(ActorScanner at, int index) =>
        at.Text[index].Kind == TokenKind.Number && at.Text[index].Length == 2 && (at.Text.IsMark(index + 1, ',')
            || at.Text.IsMark(index + 1, '.'));

    private static bool IsRole(ActorScanner at, int index)
    {
        for (var i = index; i < index + Apposition && at.Text.SameSentence(i, index)
            && at.Text[i].Kind is TokenKind.Word or TokenKind.Possessive; i++)
        {
            if (at.Text[i].Letters == Letters.Lower && Lexicon.Titles.Contains(at.Text[i].Key))
            {
                return true;
            }

            if (at.Text[i].Letters == Letters.Lower && Lexicon.ActingVerbs.Contains(at.Text[i].Key))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsSurname(ReadOnlySpan<char> word)
    {
        foreach (var ending in Lexicon.SurnameEndings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Actors.Rules;

/// <summary>Reads the words of a person's name.</summary>
internal static class PersonNames
{
    private const int MostWords = 5;

    private static readonly FrozenSet<ulong> Particles = Lexicon.Keys(
        "al", "el", "bin", "ibn", "abu", "van", "von", "der", "den", "de", "da", "di", "ben", "ul", "le", "la", "ag", "ould", "dos",
        "du", "bint", "umm");

    private static readonly FrozenSet<ulong> Suffixes = Lexicon.Keys("jr", "sr", "ii", "iii", "iv");

    /// <summary>Gets the token behind the name that begins at a token with a capital; its length in words comes with it.</summary>
    public static int End(ActorScanner at, int first, out int words)
    {
        var end = first + 1;
        words = 1;
        while (words < MostWords)
        {
            var next = Next(at, first, end);
            if (at.IsContinued(next) && Suffixes.Contains(at.Text[next].Key))
            {
                return next + 1;
            }

            if (!at.IsContinued(next) || !IsPart(at, next) && !IsWordAsName(at, next))
            {
                break;
            }

            end = SmallEnd(at, next + 1);
            words++;
        }

        return end;
    }

    public static bool IsPart(ActorScanner at, int index) =>
        at.Text[index].Letters is Letters.Capitalised && !at.IsCommon(index) && IsNoOtherName(at, index);

    /// <summary>Says whether a word is written before the names of many peoples: al, bin, van.</summary>
    public static bool IsParticle(ulong key) => Particles.Contains(key);

    /// <summary>"Peter Cook": a word of the language whose capital inside a sentence makes it a surname.</summary>
    private static bool IsWordAsName(ActorScanner at, int index) =>
        at.Text[index].Letters is Letters.Capitalised && at.Text[index].Length > 2 && !at.Text[index].InTitleCase
            && !Lexicon.CapitalWords.Contains(at.Text[index].Key)
            && !Lexicon.ActingVerbs.Contains(at.Text[index].Key) && !Lexicon.Auxiliaries.Contains(at.Text[index].Key)
            && !Lexicon.Directions.Contains(at.Text[index].Key) && !FunctionWords.All.Contains(at.Text[index].Key)
            && IsNoOtherName(at, index);

    private static bool IsNoOtherName(ActorScanner at, int index) =>
        !Lexicon.TitleParts.Contains(at.Text[index].Key) && !Lexicon.OrganisationTails.Contains(at.Text[index].Key)
            && !Lexicon.RegionWords.Contains(at.Text[index].Key) && !Lexicon.BodyHeads.ContainsKey(at.Text[index].Key)
            && (!IsCountry(at, index) || Lexicon.GivenNames.Contains(at.Text[index].Key));

    /// <summary>The next word of the name, behind a hyphen, an initial's full stop, a name in quotation marks and particles.</summary>
    private static int Next(ActorScanner at, int first, int end)
    {
        var isJoined = (at.Text.IsMark(end, '-') && !at.Text[end].SpaceBefore) || (at.Text.IsMark(end, '.')
            && at.Text[end - 1].Length <= 2);
        var next = isJoined ? end + 1 : Quoted(at, end) is > 0 and var behind ? behind : end;
        while (at.IsThere(next) && at.Text[next].Kind == TokenKind.Word && Particles.Contains(at.Text[next].Key)
            && at.Text.SameSentence(next, first))
        {
            next += at.Text.IsMark(next + 1, '-') ? 2 : 1;
        }

        return next;
    }

    /// <summary>Richard “Tex” Coe: the token behind a name in quotation marks, or 0.</summary>
    private static int Quoted(ActorScanner at, int open)
    {
        if (!at.Text.SameSentence(open + 2, open) || at.Text[open].Kind != TokenKind.Mark || !IsQuote(at, open))
        {
            return 0;
        }

        var close = open + 2;
        return at.Text[open + 1].IsNameLike && at.Text[close].Kind == TokenKind.Mark && IsQuote(at, close) && at.IsThere(close + 1)
            && at.Text.SameSentence(close + 1, open) ? close + 1 : 0;
    }

    /// <summary>"Seong-kweun": a small word behind a hyphen belongs to the word before it.</summary>
    private static int SmallEnd(ActorScanner at, int end) =>
        at.Text.IsMark(end, '-') && at.IsThere(end + 1) && !at.Text[end].SpaceBefore && !at.Text[end + 1].SpaceBefore
            && at.Text[end + 1].Letters == Letters.Lower && at.Text[end + 1].Kind == TokenKind.Word && !at.IsCommon(end + 1) ? end + 2
            : end;

    private static bool IsQuote(ActorScanner at, int index) =>
        at.Text.Text[at.Text[index].Start] is '"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»' or '(' or ')';

    private static bool IsCountry(ActorScanner at, int index) =>
        at.PlaceAt(index, out _) is >= 0 and var place && at.Reference.Places[place].Level == Search.Reference.PlaceLevel.Country;
}

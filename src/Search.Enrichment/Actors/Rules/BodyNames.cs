using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Actors.Rules;

/// <summary>Reads the words of a body's name.</summary>
internal static class BodyNames
{
    private const int MostWords = 8;

    private static readonly FrozenSet<ulong> Joins = Lexicon.Keys("of", "for", "on", "against");

    /// <summary>Last words of what has initials as bodies have, and is none.</summary>
    private static readonly FrozenSet<ulong> Agreements = Lexicon.Keys(
        "treaty", "agreement", "agreements", "act", "accord", "accords", "convention", "protocol", "plan", "operation", "law",
        "resolution", "declaration", "memorandum",
        "system", "systems", "missile", "missiles", "vehicle", "vehicles", "aircraft", "device", "devices", "zone", "area", "region",
        "summit", "war", "conference");

    private static readonly FrozenSet<ulong> Owners = Lexicon.Keys(
        "people", "women", "children", "workers", "farmers", "soldiers", "mothers", "veterans", "doctors", "minister", "president",
        "prosecutor",
        "general", "king", "students", "journalists", "states");

    private static readonly FrozenSet<ulong> Fronts = Lexicon.Keys("front", "fronts", "post", "times", "wing", "services", "service",
        "centre", "center", "group", "groups");

    private static readonly ulong The = Lexicon.Key("the");

    private static readonly ulong And = Lexicon.Key("and");

    /// <summary>
    /// Gets the token behind the words with capitals that begin here, hyphens, ampersands and some possessives among them.
    /// </summary>
    public static int RunEnd(ActorScanner at, int first)
    {
        var end = first + 1;
        while (end - first < MostWords * 2)
        {
            var next = IsJoint(at, end) ? end + 1 : end;
            if (!at.IsContinued(next) || FunctionWords.All.Contains(at.Text[next].Key))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    /// <summary>
    /// Gets the token behind "of Higher Education", "for the Liberation of the East", or 0 where no such words stand here.
    /// </summary>
    public static int JoinedEnd(ActorScanner at, int index)
    {
        var end = 0;
        var next = index;
        while (at.Text.SameSentence(next, index - 1) && at.Text[next].Kind == TokenKind.Word && !at.Text[next].LineStart
            && (Joins.Contains(at.Text[next].Key) || (end > 0 && at.Text[next].Key == And)))
        {
            var word = at.Text.Is(next + 1, The) && at.Text[next + 1].Letters == Letters.Lower ? next + 2 : next + 1;
            if (!at.IsContinued(word) || FunctionWords.All.Contains(at.Text[word].Key) || (at.Text[next].Key == And && !IsListed(at, word)))
            {
                break;
            }

            next = end = RunEnd(at, word);
        }

        return end;
    }

    /// <summary>Says whether a word ends the name of an agreement, a weapon or an event.</summary>
    public static bool IsAgreement(ulong key) => Agreements.Contains(key);

    /// <summary>Gets the token behind "al-Islam wal-Muslimin" after a group's first word, or 0.</summary>
    public static int StemEnd(ActorScanner at, int first)
    {
        var end = PersonNames.End(at, first, out var words);
        return words > 1 ? end : 0;
    }

    /// <summary>
    /// Says whether the words before a head make a name with it: not the state's name alone ("Iraqi Army" is told elsewhere), not a first
    /// name alone, not a direction before a front.
    /// </summary>
    public static bool IsNamed(ActorScanner at, int first, int head)
    {
        if (at.CountryAt(first, out var behind) >= 0 && behind >= head && Lexicon.StateBodies.Contains(at.Text[head].Key))
        {
            return false;
        }

        var isPair = head == first + 1;
        ref var start = ref at.Text[first];
        return !isPair || !(Lexicon.FirstNames.Contains(start.Key) || Lexicon.TitleParts.Contains(start.Key) && start.SentenceStart
            || (Fronts.Contains(at.Text[head].Key) && (at.IsCommon(first) || Lexicon.Directions.Contains(start.Key))));
    }

    /// <summary>"and Development": behind "and" only a word of the language, lest another name be taken in.</summary>
    private static bool IsListed(ActorScanner at, int index) =>
        Lexicon.CommonWords.Contains(at.Text[index].Key) && at.Text[index].Letters == Letters.Capitalised
            && at.PlaceAt(index, out _) < 0;

    private static bool IsJoint(ActorScanner at, int index) => at.IsThere(index) && at.Text.SameSentence(index, index - 1)
        && ((!at.Text[index].SpaceBefore && at.Text.IsMark(index, '-')) || at.Text.IsMark(index, '&')
            || (at.Text[index].Kind == TokenKind.Possessive && Owners.Contains(at.Text[index - 1].Key)));
}

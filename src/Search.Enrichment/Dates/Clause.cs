using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Dates;

/// <summary>Which way the clause around a token looks.</summary>
internal enum Tense : byte
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>"left on Monday".</summary>
    Past,

    /// <summary>"is expected to be announced on Monday".</summary>
    Future,
}

/// <summary>
/// Tells the tense of the clause around a token: the verb nearest before it decides, else the nearest behind it, up to the next comma,
/// semicolon, colon, dash, quotation mark or end of the sentence.
/// </summary>
internal static class Clause
{
    private static readonly FrozenSet<ulong> IrregularPasts = WordTable.Words("past");

    private static readonly FrozenSet<ulong> Be = Keys("be", "been", "being", "to");

    private static readonly FrozenSet<ulong> BeNow = Keys("is", "are", "am");

    private static readonly FrozenSet<ulong> NoVerbs = Keys("united", "need", "indeed", "hundred", "armed", "allied", "seed", "speed",
        "feed");

    private static readonly FrozenSet<ulong> Joints = Keys("that", "which", "who", "when", "while", "although", "because", "but", "as");

    private static readonly FrozenSet<ulong> Likely = Keys("likely", "unlikely", "might", "ll", "shall");

    private static readonly ulong BeKey = Lexicon.Key("be");

    private static readonly ulong To = Lexicon.Key("to");

    public static bool IsFuture(TokenizedText text, int index) => Of(text, index) == Tense.Future;

    public static Tense Of(TokenizedText text, int index)
    {
        for (var i = index - 1; i >= 0 && text.SameSentence(i, index) && !IsBorder(text, i) && !IsJoint(text, i); i--)
        {
            if (At(text, i) is not Tense.Unknown and var tense)
            {
                return tense;
            }
        }

        for (var i = index + 1; text.SameSentence(i, index) && !IsBorder(text, i) && !IsJoint(text, i); i++)
        {
            if (At(text, i) is not Tense.Unknown and var tense)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>Says whether a word of the future stands anywhere in the token's sentence.</summary>
    public static bool HasFuture(TokenizedText text, int index)
    {
        for (var i = index; i > 0 && text.SameSentence(i - 1, index); i--)
        {
            if (At(text, i - 1) == Tense.Future)
            {
                return true;
            }
        }

        for (var i = index + 1; text.SameSentence(i, index); i++)
        {
            if (At(text, i) == Tense.Future)
            {
                return true;
            }
        }

        return false;
    }

    private static Tense At(TokenizedText text, int index)
    {
        if (text[index].Kind is not (TokenKind.Word or TokenKind.Possessive) || text[index].Letters == Letters.Capitals)
        {
            return Tense.Unknown;
        }

        var key = text[index].Key;
        var isToBe = key == To && ((index > 0 && BeNow.Contains(text[index - 1].Key)) || text.Is(index + 1, BeKey));
        return isToBe || Likely.Contains(key) || (Lexicon.FutureCues.Contains(key) && !IsPast(text, index, key)) ? Tense.Future
            : IsPast(text, index, key) ? Tense.Past : Tense.Unknown;
    }

    /// <summary>
    /// A past form that is no participle behind "be" or "to"; "planned" and the like look forward where a form of "be" stands before.
    /// </summary>
    private static bool IsPast(TokenizedText text, int index, ulong key)
    {
        if (text[index].Letters != Letters.Lower || (index > 0 && Be.Contains(text[index - 1].Key)))
        {
            return false;
        }

        var isRegular = text[index].Length > 4 && text.Folded(text[index]).EndsWith("ed", StringComparison.Ordinal)
            && !NoVerbs.Contains(key);
        return (isRegular || IrregularPasts.Contains(key)) && !Lexicon.FutureCues.Contains(key);
    }

    private static bool IsJoint(TokenizedText text, int index) => Joints.Contains(text[index].Key) && text[index].Kind == TokenKind.Word;

    private static bool IsBorder(TokenizedText text, int index) =>
        text[index].Kind == TokenKind.Mark && text.Text[text[index].Start] is ',' or ';' or ':' or '—' or '–' or '“' or '”' or '"';

    private static FrozenSet<ulong> Keys(params string[] words) => words.Select(Lexicon.Key).ToFrozenSet();
}

using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Actors;

/// <summary>Tells whether a verb stands behind a state's name, so that the state is its subject.</summary>
internal static class StateVerbs
{
    private static readonly FrozenSet<ulong> Modals = Lexicon.Keys("must", "should", "can", "cannot", "could", "may", "might", "would");

    private static readonly FrozenSet<ulong> Perfect = Lexicon.Keys("has", "had");

    private static readonly FrozenSet<ulong> Progressive = Lexicon.Keys("is", "was");

    private static readonly FrozenSet<ulong> NoParticiple = Lexicon.Keys(
        "been", "a", "an", "the", "no", "to", "its", "some", "more", "many", "little", "less", "long", "one", "two", "three", "any",
        "being", "during", "nothing");

    /// <summary>Words behind which a name begins a clause: "that Moscow withheld", "and Ukraine retreated".</summary>
    private static readonly FrozenSet<ulong> Openers = Lexicon.Keys(
        "that", "and", "but", "while", "as", "because", "after", "before", "when", "which", "whom", "if", "where", "since", "the",
        "until", "although");

    public static bool IsBehind(TokenizedText text, int first, int end)
    {
        var at = end;
        while (at < end + 3 && text.SameSentence(at, first) && text[at].Kind == TokenKind.Word
            && Lexicon.Auxiliaries.Contains(text[at].Key))
        {
            at++;
        }

        if (!IsVerbWord(text, at, first))
        {
            return false;
        }

        return Lexicon.ActingVerbs.Contains(text[at].Key) || Lexicon.FutureCues.Contains(text[at].Key) || Modals.Contains(text[at].Key)
            || IsPerfect(text, end, at) || (at == end && IsPast(text.Span(at)) && BeginsClause(text, first));
    }

    private static bool IsVerbWord(TokenizedText text, int index, int first) =>
        text.SameSentence(index, first) && text[index].Kind == TokenKind.Word && text[index].Letters != Letters.Capitals;

    /// <summary>"has flown", "was gathering", whatever the verb; "has been hit" and "has a port" are none.</summary>
    private static bool IsPerfect(TokenizedText text, int end, int verb) => verb > end && text[verb].Letters == Letters.Lower
        && !NoParticiple.Contains(text[verb].Key) && IsOneAfter(text, end, verb);

    private static bool IsOneAfter(TokenizedText text, int end, int verb)
    {
        for (var i = end; i < verb; i++)
        {
            if (Lexicon.Auxiliaries.Contains(text[i].Key) && NoParticiple.Contains(text[i].Key))
            {
                return false;
            }
        }

        return (Perfect.Contains(text[end].Key) && IsParticiple(text.Span(verb)))
            || (Progressive.Contains(text[end].Key) && text.Span(verb).EndsWith("ing", StringComparison.Ordinal));
    }

    private static bool IsParticiple(ReadOnlySpan<char> word) => word.Length > 3
        && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("n", StringComparison.Ordinal)
        || word.EndsWith("t", StringComparison.Ordinal)
            || word.EndsWith("de", StringComparison.Ordinal));

    private static bool IsPast(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal);

    private static bool BeginsClause(TokenizedText text, int first) =>
        text[first].SentenceStart || first == 0 || text[first].LineStart
        || (text[first - 1].Kind == TokenKind.Word && Openers.Contains(text[first - 1].Key) && text[first - 1].Letters == Letters.Lower);
}

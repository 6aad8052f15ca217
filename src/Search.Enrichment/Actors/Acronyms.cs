using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;

namespace Search.Enrichment.Actors;

/// <summary>
/// Reads the initials that a report gives in brackets behind a name, or another name in quotation marks, by which it calls the same actor
/// later.
/// </summary>
internal static class Acronyms
{
    private static readonly FrozenSet<ulong> Calling = Lexicon.Keys("called", "known", "named", "nicknamed", "dubbed");

    private static readonly ulong As = Lexicon.Key("as");

    /// <summary>Gets the token in capitals that stands in brackets at an index, or -1.</summary>
    public static int Behind(ActorScanner at, int index)
    {
        var open = at.IsThere(index) && at.Text[index].Kind == TokenKind.Possessive ? index + 1 : index;
        var isOne = at.Text.IsMark(open, '(') && at.IsThere(open + 2) && at.Text[open + 1].Letters == Letters.Capitals
            && at.Text[open + 1].Kind == TokenKind.Word && at.Text[open + 1].Length <= 10
            && (at.Text.IsMark(open + 2, ')') || at.Text.IsMark(open + 2, '-') || at.Text.IsMark(open + 2, ','));
        return isOne ? open + 1 : -1;
    }

    /// <summary>Gets the single word in quotation marks that a body is "called" or "known as" behind its name, or -1.</summary>
    private static int Called(ActorScanner at, ActorSpan span)
    {
        var next = span.End;
        while (at.IsThere(next) && next < span.End + 5 && at.Text.SameSentence(next, span.First) && !Calling.Contains(at.Text[next].Key))
        {
            next++;
        }

        var open = at.Text.Is(next + 1, As) ? next + 2 : next + 1;
        var isOne = span.Kind is not (Search.Reference.ActorKind.Person or Search.Reference.ActorKind.State)
            && at.Text.SameSentence(open + 2, span.First)
            && next < span.End + 5 && IsQuote(at, open) && at.Text[open + 1].Letters == Letters.Capitalised && IsQuote(at, open + 2);
        return isOne ? open + 1 : -1;
    }

    private static bool IsQuote(ActorScanner at, int index) =>
        at.Text[index].Kind == TokenKind.Mark
            && at.Text.Text[at.Text[index].Start] is '"' or '“' or '”' or '‘' or '’' or '\'' or '«' or '»';

    /// <summary>
    /// Says whether the letters of initials are those with which the words begin, in their order; small words may be left out.
    /// </summary>
    public static bool Fits(ActorScanner at, int first, int end, int acronym)
    {
        var letters = at.Text.Span(acronym);
        var next = 0;
        for (var i = first; i < end && next < letters.Length; i++)
        {
            if (at.Text[i].Kind == TokenKind.Word && char.ToUpperInvariant(at.Text.Span(i)[0]) == letters[next])
            {
                next++;
            }
        }

        return letters.Length >= 2 && next == letters.Length && char.ToUpperInvariant(at.Text.Span(first)[0]) == letters[0];
    }

    /// <summary>Adds each later mention of an actor by initials that stood in brackets behind its name.</summary>
    public static void Add(ActorScanner at, List<ActorSpan> spans)
    {
        Dictionary<ulong, ActorSpan>? known = null;
        foreach (var span in spans)
        {
            var name = Behind(at, span.End) is >= 0 and var acronym ? acronym : Called(at, span);
            if (name >= 0 && at.Text.ClaimOn(name) == Claim.None)
            {
                (known ??= []).TryAdd(at.Text[name].Key, span);
            }
        }

        for (var i = 0; known is not null && i < at.Text.Count; i++)
        {
            if (at.Text[i].Kind == TokenKind.Word && at.Text[i].Letters is Letters.Capitals or Letters.Capitalised
                && at.Text.ClaimOn(i) == Claim.None
                && known.TryGetValue(at.Text[i].Key, out var named) && !Lexicon.CommonWords.Contains(at.Text[i].Key))
            {
                spans.Add(named with { First = i, End = i + 1, Why = "initials or another name that the report gives behind the name" });
                at.Text.Take(i, i + 1, Claim.Actor);
            }
        }
    }
}

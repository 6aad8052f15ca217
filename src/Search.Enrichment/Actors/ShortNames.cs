using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>
/// "the Coalition", "the Ministry", "Coalition forces": one word for a body with a capital inside a sentence means the body that the report
/// named last with that word.
/// </summary>
internal static class ShortNames
{
    private static readonly FrozenSet<ulong> Articles = Lexicon.Keys("the", "our", "this", "its");

    public static void Add(ActorScanner at, List<ActorSpan> spans)
    {
        var before = spans.Count;
        for (var i = 0; i < at.Text.Count; i++)
        {
            if (at.IsNameWord(i) && !at.Text[i].InTitleCase && Lexicon.ShortBodies.TryGetValue(at.Text[i].Key, out var kind)
                && IsShort(at, i))
            {
                spans.Add(Make(at, i, kind, spans, before));
                at.Text.Take(i, i + 1, Claim.Actor);
            }
        }
    }

    private static bool IsShort(ActorScanner at, int index)
    {
        var isJoined = at.IsContinued(index + 1) || (index > 0 && at.Text.SameSentence(index - 1, index)
            && at.Text[index - 1].IsNameLike && !Articles.Contains(at.Text[index - 1].Key));
        return !isJoined && ((index > 0 && at.Text.SameSentence(index - 1, index) && Articles.Contains(at.Text[index - 1].Key))
            || IsBeforeForces(at, index));
    }

    private static bool IsBeforeForces(ActorScanner at, int index)
    {
        for (var i = index + 1; i < index + 3 && at.Text.SameSentence(i, index) && at.Text[i].Letters == Letters.Lower; i++)
        {
            if (Lexicon.StateBodies.Contains(at.Text[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    private static ActorSpan Make(ActorScanner at, int index, ActorKind kind, List<ActorSpan> spans, int count)
    {
        ActorSpan? named = null;
        for (var i = 0; i < count; i++)
        {
            var isBody = spans[i].Kind is not (ActorKind.Person or ActorKind.State) && spans[i].End - spans[i].First > 1;
            if (isBody && HasWord(at, spans[i], at.Text[index].Key) && (named is null || spans[i].First < index))
            {
                named = spans[i];
            }
        }

        return named is not null
            ? named with
            {
                First = index,
                End = index + 1,
                Confidence = 0.55,
                Role = null,
                Why = "a short form of a body that the report names in full"
            }
            : new ActorSpan(index, index + 1, null, at.Text.Surface(index, index + 1), kind, 0.4,
                "a word for a body with a capital; the report does not say which");
    }

    private static bool HasWord(ActorScanner at, ActorSpan span, ulong key)
    {
        for (var i = span.First; i < span.End; i++)
        {
            if (at.Text[i].Key == key)
            {
                return true;
            }
        }

        return false;
    }
}

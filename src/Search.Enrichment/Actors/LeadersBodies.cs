using System.Collections.Frozen;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>
/// "the Assad regime", "Assad’s government": a leader's name before a word for a government means the state that he leads.
/// </summary>
internal static class LeadersBodies
{
    private static readonly FrozenSet<ulong> Governments = Lexicon.Keys("regime", "government", "administration", "cabinet");

    public static void Add(ActorScanner at, List<ActorSpan> spans)
    {
        for (var i = spans.Count - 1; i >= 0; i--)
        {
            if (spans[i] is { Kind: ActorKind.Person } span && End(at, span) is > 0 and var end)
            {
                spans[i] = Made(at, span, end);
                at.Text.Take(span.First, end, Claim.Actor);
            }
        }
    }

    /// <summary>The token behind the word for a government, one small word before it at most.</summary>
    private static int End(ActorScanner at, ActorSpan span)
    {
        var next = span.End;
        next += at.IsThere(next) && at.Text[next].Kind == TokenKind.Possessive ? 1 : 0;
        for (var i = next; i < next + 2 && at.Text.SameSentence(i, span.First) && at.Text[i].Letters == Letters.Lower; i++)
        {
            if (Governments.Contains(at.Text[i].Key))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static ActorSpan Made(ActorScanner at, ActorSpan span, int end)
    {
        var state = span.Actor is { Country.Length: > 0 } leader ? at.Reference.Actors.State(leader.Country) : null;
        return state is not null
            ? new ActorSpan(span.First, end, state, state.Name, ActorKind.State, 0.7,
            "a leader's name and a word for the government of his state")
            : new ActorSpan(span.First, end, null, at.Text.Surface(span.First, end), ActorKind.Government, 0.5,
            "a person's name and a word for a government");
    }
}

using Search.Enrichment.Actors;
using Search.Enrichment.Text;
using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Finds the states in descriptions of their bodies that actors have taken: "Russia’s defence ministry", "Georgian forces". In a proper
/// name ("Syrian National Army", "US Central Command") there is none.
/// </summary>
internal static class StatesInBodies
{
    public static void Add(TokenizedText text, Gazetteer gazetteer, IReadOnlyList<ActorSpan> actors, List<PlaceSpan> spans)
    {
        var before = spans.Count;
        foreach (var actor in actors)
        {
            if (actor is { Actor: null, Kind: ActorKind.Organisation or ActorKind.Government })
            {
                Seat(text, gazetteer, actor, spans);
            }
            else if (actor.Kind is ActorKind.Government or ActorKind.ArmedForce or ActorKind.State && Read(text, gazetteer, actor) is { } span
                && !spans.Exists(other => other.First == span.First))
            {
                spans.Add(span);
            }
        }

        if (spans.Count > before)
        {
            spans.Sort((left, right) => left.First.CompareTo(right.First));
        }
    }

    /// <summary>
    /// The place with which the name of an unlisted body begins: the "Madison County Health Department" is there. The judge decides.
    /// </summary>
    private static void Seat(TokenizedText text, Gazetteer gazetteer, ActorSpan actor, List<PlaceSpan> spans)
    {
        var phrase = new Phrase(text, actor.First);
        PlaceSpan? best = null;
        for (var more = true; more && phrase.End < actor.End; more = phrase.TryExtend())
        {
            var entry = gazetteer.Lookup(phrase.Key);
            if (entry.Count > 0 && PlaceGuards.Pass(text, gazetteer, actor.First, phrase, entry))
            {
                best = new PlaceSpan
                {
                    First = actor.First,
                    End = phrase.End,
                    Key = phrase.Key,
                    IsDemonym = entry[0].IsDemonym,
                    IsInActor = true,
                };
            }
        }

        if (best is not null && !spans.Exists(other => other.First == best.First))
        {
            spans.Add(best);
        }
    }

    private static PlaceSpan? Read(TokenizedText text, Gazetteer gazetteer, ActorSpan actor)
    {
        var phrase = new Phrase(text, actor.First);
        PlaceSpan? best = null;
        for (var more = true; more && phrase.End < actor.End; more = phrase.TryExtend())
        {
            var entry = gazetteer.Lookup(phrase.Key);
            if (entry.Count > 0 && gazetteer[entry[0].Index].Level == PlaceLevel.Country && text[phrase.End - 1].IsNameLike
                && IsDescription(text, phrase.End, actor.End))
            {
                best = new PlaceSpan { First = actor.First, End = phrase.End, Key = phrase.Key, IsDemonym = entry[0].IsDemonym, IsInActor = true };
            }
        }

        return best;
    }

    /// <summary>A possessive behind the state, a small word at the end, or a ministry.</summary>
    private static bool IsDescription(TokenizedText text, int next, int end) =>
        text[next].Kind == TokenKind.Possessive || text[end - 1].Letters == Letters.Lower
        || Lexicon.GovernmentBodies.Contains(text[end - 1].Key);
}

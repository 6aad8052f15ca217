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
    private delegate bool PhraseTest(Phrase phrase, NameEntry entry);

    public static void Add(TokenizedText text, Gazetteer gazetteer, IReadOnlyList<ActorSpan> actors, List<PlaceSpan> spans)
    {
        var before = spans.Count;
        foreach (var actor in actors)
        {
            if (spans.Find(span => span.First == actor.First) is { } found)
            {
                found.IsInActor |= found.End < actor.End;
            }
            else if (actor is { Actor: null, Kind: ActorKind.Organisation or ActorKind.Government })
            {
                Seat(text, gazetteer, actor, spans);
            }
            else if (actor.Kind is ActorKind.Government or ActorKind.ArmedForce or ActorKind.State
                && Read(text, gazetteer, actor) is { } span)
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
        if (Longest(text, gazetteer, actor, (phrase, entry) => PlaceGuards.Pass(text, gazetteer, actor.First, phrase, entry)) is { } seat)
        {
            spans.Add(seat);
        }
    }

    private static PlaceSpan? Read(TokenizedText text, Gazetteer gazetteer, ActorSpan actor) =>
        Longest(text, gazetteer, actor, (phrase, entry) =>
            gazetteer[entry[0].Index].Level == PlaceLevel.Country && text[phrase.End - 1].IsNameLike
            && IsDescription(text, phrase.End, actor.End));

    /// <summary>The longest name of a place with which the body's name begins, of those that fit.</summary>
    private static PlaceSpan? Longest(TokenizedText text, Gazetteer gazetteer, ActorSpan actor, PhraseTest fits)
    {
        var phrase = new Phrase(text, actor.First);
        PlaceSpan? longest = null;
        for (var more = true; more && phrase.End < actor.End; more = phrase.TryExtend())
        {
            var entry = gazetteer.Lookup(phrase.Key);
            if (entry.Count > 0 && fits(phrase, entry))
            {
                longest = new PlaceSpan
                {
                    First = actor.First,
                    End = phrase.End,
                    Key = phrase.Key,
                    IsDemonym = entry[0].IsDemonym,
                    IsInActor = true,
                };
            }
        }

        return longest;
    }

    /// <summary>A possessive behind the state, a small word at the end, or a ministry.</summary>
    private static bool IsDescription(TokenizedText text, int next, int end) =>
        text[next].Kind == TokenKind.Possessive || text[end - 1].Letters == Letters.Lower
        || Lexicon.GovernmentBodies.Contains(text[end - 1].Key);
}

using Search.Enrichment.Places;
using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>
/// Adds the states as actors where they act or are spoken to: "Russia launched", "Ukraine’s forces", "Russian troops", "accused Pyongyang".
/// A capital that acts is its state; forces are the state's armed forces where the dictionary lists them.
/// </summary>
internal static class StatesActing
{
    public static void Add(TokenizedText text, List<PlaceSpan> spans, ReferenceData reference, StateBodies bodies, List<ActorSpan> actors)
    {
        var reasons = StateReasons.Of(text, spans, reference);
        for (var i = 0; i < spans.Count; i++)
        {
            if (reasons[i] is { } why && StateOf(reference, spans[i]) is { } state)
            {
                Act(text, spans[i], state, why, reference, bodies, actors);
            }
        }
    }

    /// <summary>Gets the state that a country's or capital's name or demonym stands for, or null.</summary>
    public static Actor? StateOf(ReferenceData reference, PlaceSpan span)
    {
        if (span.IsDropped || (span.IsInActor && span.IsDemonym) || span.Place < 0 || reference.Places[span.Place].Country < 0)
        {
            return null;
        }

        ref readonly var record = ref reference.Places[span.Place];
        return record.Class is PlaceClass.Country or PlaceClass.Capital || IsCapital(reference, span, record.Country)
            ? reference.Actors.State(reference.Places.IdAt(record.Country).ToString()) : null;
    }

    /// <summary>"Pyongyang" is the capital also where it was resolved to the region that the city is.</summary>
    private static bool IsCapital(ReferenceData reference, PlaceSpan span, int country)
    {
        var entry = span.IsRegion ? default : reference.Places.Lookup(span.Key);
        for (var i = 0; i < entry.Count; i++)
        {
            ref readonly var candidate = ref reference.Places[entry[i].Index];
            if (candidate.Class == PlaceClass.Capital && candidate.Country == country)
            {
                return true;
            }
        }

        return false;
    }

    private static void Act(
        TokenizedText text, PlaceSpan span, Actor state, StateReason why, ReferenceData reference, StateBodies bodies,
            List<ActorSpan> actors)
    {
        if (!span.IsDemonym && reference.Places[span.Place].Level != PlaceLevel.Country)
        {
            span.Kind = PlaceMentionKind.Metonym;
        }

        var forces = why.End > span.End && StateReasons.IsForces(text, why.End - 1) ? bodies.Forces(state.Country) : null;
        if (forces is not null)
        {
            actors.Add(new ActorSpan(span.First, why.End, forces, forces.Name, forces.Kind, 0.75,
                "a state's forces, which the dictionary lists"));
        }

        if (forces is null || !span.IsDemonym)
        {
            var end = forces is null ? why.End : span.End;
            actors.Add(new ActorSpan(span.First, end, state, state.Name, ActorKind.State, 0.8, why.Text));
        }
    }
}

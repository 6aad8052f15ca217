using Search.Reference;

namespace Search.Enrichment;

/// <summary>What was found in a text, each list in text order.</summary>
/// <param name="Dates">The expressions of time.</param>
/// <param name="Places">The places, demonyms among them.</param>
/// <param name="Actors">The actors.</param>
public sealed record Annotations(
    IReadOnlyList<DateMention> Dates, IReadOnlyList<PlaceMention> Places, IReadOnlyList<ActorMention> Actors);

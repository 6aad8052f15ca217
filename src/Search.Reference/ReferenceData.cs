namespace Search.Reference;

/// <summary>What we know of the world: the places and the actors that reports are read against.</summary>
/// <param name="Places">The gazetteer; the owner of this value disposes of it.</param>
/// <param name="Actors">The actor dictionary.</param>
public sealed record ReferenceData(Gazetteer Places, ActorDictionary Actors)
{
    /// <summary>Gets the label of a place, or its id where the gazetteer does not hold it.</summary>
    public string Label(PlaceId place) => Places.Find(place)?.Name ?? place.ToString();

    /// <summary>Gets the label of an actor, or its id where the dictionary does not hold it.</summary>
    public string Label(ActorId actor) => Actors.Find(actor)?.Name ?? actor.ToString();
}

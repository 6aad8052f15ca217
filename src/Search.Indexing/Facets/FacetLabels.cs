using Search.Reference;

namespace Search.Indexing;

/// <summary>Where the facets get the names to show for ids: the gazetteer and the actor dictionary, as two functions.</summary>
/// <param name="Place">Gets a place's label and the id of what contains it, or null where the id is not known.</param>
/// <param name="Actor">Gets an actor's label, or null where the id is not known.</param>
public sealed record FacetLabels(Func<PlaceId, FacetLabel?> Place, Func<ActorId, FacetLabel?> Actor)
{
    /// <summary>Gets labels for a corpus without reference data: every id stands for itself.</summary>
    public static FacetLabels None { get; } = new(_ => null, _ => null);
}

/// <summary>The name that stands for a facet value.</summary>
/// <param name="Label">The name to show.</param>
/// <param name="Parent">The id of the value that contains it, or null.</param>
public sealed record FacetLabel(string Label, string? Parent = null);

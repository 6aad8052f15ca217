using Search.Reference;

namespace Search.Indexing;

/// <summary>Where the facets get the names to show for ids: the gazetteer and the actor dictionary, as two functions.</summary>
/// <param name="Place">Gets a place's label and the id of what contains it, or null where the id is not known.</param>
/// <param name="Actor">Gets an actor's label, or null where the id is not known.</param>
public sealed record FacetLabels(Func<PlaceId, FacetLabel?> Place, Func<ActorId, FacetLabel?> Actor)
{
    /// <summary>Gets labels for a corpus without reference data: every id stands for itself.</summary>
    public static FacetLabels None { get; } = new(_ => null, _ => null);

    /// <summary>Gets a place's other names, or null where it has none. By default no place has.</summary>
    public Func<PlaceId, OtherNames?> PlaceNames { get; init; } = _ => null;

    /// <summary>Gets an actor's other names, or null where it has none. By default no actor has.</summary>
    public Func<ActorId, OtherNames?> ActorNames { get; init; } = _ => null;
}

/// <summary>The name that stands for a facet value.</summary>
/// <param name="Label">The name to show.</param>
/// <param name="Parent">The id of the value that contains it, or null. Of several, the one that holds still or held last.</param>
public sealed record FacetLabel(string Label, string? Parent = null)
{
    /// <summary>Gets the ids of further values that contain it directly, or once did; none for most.</summary>
    public IReadOnlyList<string> OtherParents { get; init; } = [];

    /// <summary>Says whether a value contains it directly, or once did.</summary>
    internal bool IsChildOf(string value) => Parent == value || OtherParents.Contains(value);
}

/// <summary>What else a place or actor is called: what suggestions find it by, beside its label.</summary>
/// <param name="Names">The names, in any script; the first that fits what was typed is shown.</param>
/// <param name="Importance">
/// How likely it is meant where nothing else tells: of two with equally many reports the higher comes first.
/// </param>
public sealed record OtherNames(IReadOnlyList<string> Names, float Importance = 0);

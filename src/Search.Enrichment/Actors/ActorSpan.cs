using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>Tokens that name an actor.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token behind the last.</param>
/// <param name="Actor">The actor of the dictionary, or null.</param>
/// <param name="Name">The label.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
/// <param name="Why">The reason.</param>
internal sealed record ActorSpan(int First, int End, Actor? Actor, string Name, ActorKind Kind, double Confidence, string Why)
{
    /// <summary>Gets the first token that no other facet may read: the state's name before a body stays a place.</summary>
    public int ClaimFrom { get; init; } = First;

    public string? Role { get; init; }

    public IReadOnlyList<ActorId> Candidates { get; init; } = [];
}

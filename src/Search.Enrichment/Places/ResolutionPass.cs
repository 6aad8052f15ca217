using Search.Enrichment.Places.Passes;

namespace Search.Enrichment.Places;

/// <summary>One pass over the names that are still open: it fixes some, says why, and hands the rest on.</summary>
internal abstract class ResolutionPass
{
    /// <summary>Gets all passes in the order in which they run.</summary>
    public static IReadOnlyList<ResolutionPass> All { get; } = [new CountryPass(), new ContainerPass(), new UnambiguousPass(),
        new ScoredPass()];

    /// <summary>Decides about a name, or leaves it open.</summary>
    public abstract void Run(Resolution at, PlaceName name);
}

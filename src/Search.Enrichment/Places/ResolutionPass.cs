using Search.Enrichment.Places.Passes;

namespace Search.Enrichment.Places;

/// <summary>One pass over the names that are still open: it fixes some, says why, and hands the rest on.</summary>
internal abstract class ResolutionPass
{
    /// <summary>Gets all passes in the order in which they run.</summary>
    public static IReadOnlyList<ResolutionPass> All { get; } = [new CountryPass(), new ContainerPass(), new UnambiguousPass(),
        new ScoredPass()];

    /// <summary>Decides about names, or leaves them open.</summary>
    /// <param name="at">What is known so far.</param>
    /// <param name="names">The names that no pass has decided about.</param>
    public virtual void Run(Resolution at, IReadOnlyList<PlaceName> names)
    {
        foreach (var name in names)
        {
            Run(at, name);
        }
    }

    /// <summary>Decides about one name, or leaves it open.</summary>
    protected virtual void Run(Resolution at, PlaceName name)
    {
    }
}

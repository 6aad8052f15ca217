using Search.Enrichment.Actors.Rules;

namespace Search.Enrichment.Actors;

/// <summary>One way in which texts name an actor. Rules are tried in order at each token; the first that reads one wins.</summary>
internal abstract class ActorRule
{
    /// <summary>Gets all rules.</summary>
    public static IReadOnlyList<ActorRule> All { get; } =
    [
        new UnitRule(),
        new DictionaryRule(),
        new StateBodyRule(),
        new OrganisationRule(),
        new TitledPersonRule(),
        new FullNameRule(),
        new ContextPersonRule(),
    ];

    /// <summary>Reads an actor that begins at a token, or gets null.</summary>
    public abstract ActorSpan? Read(ActorScanner at, int index);
}

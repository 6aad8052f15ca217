using Search.Enrichment.Words;
using Search.Reference;

namespace Search.Enrichment.Actors;

/// <summary>
/// Finds the ministry, force or agency that a description means: the Russian one whose name has "defence" and "ministry" in it.
/// </summary>
internal sealed class StateBodies
{
    private static readonly ulong Defense = Lexicon.Key("defense");

    private static readonly ulong Defence = Lexicon.Key("defence");

    private static readonly ulong[] ArmedForces = [Lexicon.Key("armed"), Lexicon.Key("forces")];

    private static readonly ulong[] DefenceForces = [Lexicon.Key("defence"), Lexicon.Key("forces")];

    private static readonly ulong[] Army = [Lexicon.Key("army")];

    private readonly Dictionary<string, List<(Actor Actor, HashSet<ulong> Words)>> _byCountry = [];

    private readonly Dictionary<string, List<Actor>> _officials = [];

    public StateBodies(ActorDictionary actors)
    {
        foreach (var actor in actors.All)
        {
            AddOfficial(actors, actor);
            if (actor.Kind is not (ActorKind.Government or ActorKind.ArmedForce) || actor.Country.Length == 0)
            {
                continue;
            }

            foreach (var name in actor.Names.Select(name => name.Name).Prepend(actor.Name))
            {
                Bodies(actor.Country).Add((actor, [.. NameKey.Of(name).Split(' ').Select(word => Normal(NameKey.Hash(word)))]));
            }
        }
    }

    /// <summary>Gets the one body of a country whose shortest fitting name holds all the words; null where none or two do.</summary>
    public Actor? Find(string country, ReadOnlySpan<ulong> words)
    {
        (Actor? Actor, int Length, bool IsShared) best = (null, int.MaxValue, false);
        foreach (var (actor, name) in _byCountry.GetValueOrDefault(country) ?? [])
        {
            if (!HasAll(name, words) || name.Count > best.Length)
            {
                continue;
            }

            var isShared = name.Count == best.Length && (best.IsShared || !ReferenceEquals(best.Actor, actor));
            best = (actor, name.Count, isShared);
        }

        return best.IsShared ? null : best.Actor;
    }

    /// <summary>
    /// Gets the armed forces of a country, or its army where there is no body above it; null where the dictionary lists neither.
    /// </summary>
    public Actor? Forces(string country) => Find(country, ArmedForces) ?? Find(country, DefenceForces) ?? Find(country, Army);

    /// <summary>Gets the persons who hold or held an office of a state.</summary>
    public IReadOnlyList<Actor> Officials(string country) => _officials.GetValueOrDefault(country) ?? [];

    private void AddOfficial(ActorDictionary actors, Actor actor)
    {
        foreach (var role in actor.Roles)
        {
            if (actors.Find(role.Body) is not { Kind: ActorKind.State } state)
            {
                continue;
            }

            if (!_officials.TryGetValue(state.Country, out var officials))
            {
                _officials.Add(state.Country, officials = []);
            }

            if (!officials.Contains(actor))
            {
                officials.Add(actor);
            }
        }
    }

    private static bool HasAll(HashSet<ulong> name, ReadOnlySpan<ulong> words)
    {
        foreach (var word in words)
        {
            if (!name.Contains(Normal(word)))
            {
                return false;
            }
        }

        return words.Length > 0;
    }

    private static ulong Normal(ulong key) => key == Defense ? Defence : key;

    private List<(Actor Actor, HashSet<ulong> Words)> Bodies(string country)
    {
        if (!_byCountry.TryGetValue(country, out var bodies))
        {
            _byCountry.Add(country, bodies = []);
        }

        return bodies;
    }
}

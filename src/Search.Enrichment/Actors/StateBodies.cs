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

    private readonly Dictionary<string, List<(Actor Actor, HashSet<ulong> Words)>> _byCountry = [];

    public StateBodies(ActorDictionary actors)
    {
        foreach (var actor in actors.All)
        {
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

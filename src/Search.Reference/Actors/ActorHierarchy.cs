namespace Search.Reference;

/// <summary>What contains an actor: unit in force, force in ministry or state, person in the body whose office it holds.</summary>
/// <remarks>
/// <para>An actor is contained in what the dictionary's affiliations name and, by its offices, in their bodies, each on the days for
/// which the row holds; and in whatever contains those on the same day. What has no row that holds stands at the top. A country code says
/// where somebody belongs and not under whom, so it contains nobody.</para>
/// <para>A title that tells of standing against a body, outside it or for election to it (opposition, exiled, candidate, elect) is no
/// office of it. News outlets contain nobody: they are sources, and a reporter of a state's broadcaster does not act for the state.</para>
/// </remarks>
internal static class ActorHierarchy
{
    private static readonly string[] Outside = ["opposition", "exiled", "candidate", "-elect"];

    /// <summary>Gets what contains an actor directly, at any time: what still holds first, then what ended last.</summary>
    public static IReadOnlyList<ActorId> ParentsOf(Actor actor, Func<ActorId, Actor?> find) =>
    [
        .. Edges(actor).Where(edge => Contains(find(edge.Parent)))
            .OrderByDescending(edge => edge.Valid.To?.Last ?? DateOnly.MaxValue)
            .ThenByDescending(edge => edge.Valid.From?.First ?? DateOnly.MinValue)
            .Select(edge => edge.Parent).Distinct(),
    ];

    /// <summary>Gets all that contains an actor on a day, nearest first; without a day, by the rows that bear no dates.</summary>
    public static IReadOnlyList<ActorId> ContainersOf(Actor actor, DateOnly? day, Func<ActorId, Actor?> find)
    {
        List<ActorId>? found = null;
        Actor? at = actor;
        for (var next = 0; ; next++)
        {
            foreach (var (parent, valid) in Edges(at))
            {
                if (Holds(valid, day) && parent != actor.Id && found?.Contains(parent) != true && Contains(find(parent)))
                {
                    (found ??= []).Add(parent);
                }
            }

            if (found is null || next == found.Count)
            {
                return found ?? [];
            }

            at = find(found[next])!;
        }
    }

    /// <summary>Gets a way from an actor back to itself, all of whose steps hold on some one day; null where there is none.</summary>
    public static IReadOnlyList<ActorId>? CircleOf(Actor actor, Func<ActorId, Actor?> find)
    {
        var path = new List<ActorId>();
        return Returns(actor, DateOnly.MinValue, DateOnly.MaxValue) ? path : null;

        bool Returns(Actor at, DateOnly first, DateOnly last)
        {
            foreach (var (parent, valid) in Edges(at))
            {
                var (from, to) = (Later(first, valid.From?.First), Earlier(last, valid.To?.Last));
                if (from > to || path.Contains(parent) || find(parent) is not { } container)
                {
                    continue;
                }

                path.Add(parent);
                if (parent == actor.Id || Returns(container, from, to))
                {
                    return true;
                }

                path.RemoveAt(path.Count - 1);
            }

            return false;
        }
    }

    private static IEnumerable<(ActorId Parent, Validity Valid)> Edges(Actor actor)
    {
        foreach (var affiliation in actor.Affiliations)
        {
            yield return (affiliation.Parent, affiliation.Valid);
        }

        foreach (var role in actor.Roles)
        {
            if (!Array.Exists(Outside, word => role.Title.Contains(word, StringComparison.Ordinal)))
            {
                yield return (role.Body, role.Valid);
            }
        }
    }

    private static bool Holds(Validity valid, DateOnly? day) => day is { } known ? valid.Covers(known) : valid == default;

    private static bool Contains(Actor? container) => container is { Kind: not ActorKind.Media };

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other < day ? other.Value : day;
}

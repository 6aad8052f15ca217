namespace Search.Reference;

/// <summary>An entry of the actor dictionary.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind of actor it is.</param>
/// <param name="Name">Its label, the name that English-language reports use.</param>
/// <param name="Country">The ISO 3166-1 alpha-2 code of the state it belongs to, or "" where it belongs to none.</param>
/// <param name="Names">Its other names.</param>
/// <param name="Roles">The offices it holds or held, in the order of the table.</param>
/// <param name="Affiliations">What it belongs or belonged to.</param>
public sealed record Actor(
    ActorId Id,
    ActorKind Kind,
    string Name,
    string Country,
    IReadOnlyList<ActorName> Names,
    IReadOnlyList<ActorRole> Roles,
    IReadOnlyList<ActorAffiliation> Affiliations)
{
    /// <summary>Gets the offices held on a day.</summary>
    public IEnumerable<ActorRole> RolesOn(DateOnly day) => Roles.Where(role => role.Valid.Covers(day));

    /// <summary>Gets what it belonged to on a day.</summary>
    public IEnumerable<ActorId> AffiliationsOn(DateOnly day) =>
        Affiliations.Where(affiliation => affiliation.Valid.Covers(day)).Select(a => a.Parent);
}

/// <summary>Another name of an actor.</summary>
/// <param name="Language">The language it is used in, ISO 639.</param>
/// <param name="Name">The name.</param>
/// <param name="Valid">When it was in use.</param>
public sealed record ActorName(string Language, string Name, Validity Valid);

/// <summary>An office of a person.</summary>
/// <param name="Title">The title, lower case, as reports print it: <c>defence minister</c>.</param>
/// <param name="Body">The actor whose office it is: a state, ministry, force or group.</param>
/// <param name="Valid">When it was held.</param>
public sealed record ActorRole(string Title, ActorId Body, Validity Valid);

/// <summary>What an actor belongs to.</summary>
/// <param name="Parent">The actor it is part of.</param>
/// <param name="Valid">When it was.</param>
public sealed record ActorAffiliation(ActorId Parent, Validity Valid);

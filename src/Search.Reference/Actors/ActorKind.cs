namespace Search.Reference;

/// <summary>What kind of actor an entry of the dictionary is.</summary>
public enum ActorKind
{
    /// <summary>A state, as one that acts.</summary>
    State,

    /// <summary>A government, ministry, parliament or other body of a state.</summary>
    Government,

    /// <summary>A state's armed force or a branch of it.</summary>
    ArmedForce,

    /// <summary>A named unit: corps, brigade, regiment, battalion, fleet.</summary>
    Unit,

    /// <summary>An armed group that is no state's force.</summary>
    ArmedGroup,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation or alliance.</summary>
    Organisation,

    /// <summary>A news outlet or agency: kept as a source, off in the facet by default.</summary>
    Media,
}

namespace Search.Reference;

/// <summary>One place that a name may mean.</summary>
public readonly record struct NameCandidate
{
    internal const uint AlternateFlag = 0x8000_0000;

    internal const uint DemonymFlag = 0x4000_0000;

    internal const uint AcronymFlag = 0x2000_0000;

    private readonly uint _code;

    internal NameCandidate(uint code) => _code = code;

    /// <summary>Gets the index of the place's record.</summary>
    public int Index => (int)(_code & ~(AlternateFlag | DemonymFlag | AcronymFlag));

    /// <summary>Says whether the name is another than the place's label.</summary>
    public bool IsAlternate => (_code & AlternateFlag) != 0;

    /// <summary>Says whether the name is an adjective or a people: "Russian".</summary>
    public bool IsDemonym => (_code & DemonymFlag) != 0;

    /// <summary>Says whether this place's name is written in capitals ("UAE"), so that in other case it is another word.</summary>
    public bool IsAcronym => (_code & AcronymFlag) != 0;
}

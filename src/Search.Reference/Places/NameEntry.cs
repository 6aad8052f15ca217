namespace Search.Reference;

/// <summary>
/// What the gazetteer knows under one name: the places it may mean, most important first. Valid while the gazetteer is open.
/// </summary>
public readonly ref struct NameEntry
{
    internal NameEntry(NameSlot slot, ReadOnlySpan<uint> candidates)
    {
        Slot = slot;
        Codes = candidates;
    }

    /// <summary>Gets how many candidates there are, at most 25.</summary>
    public int Count => Codes.Length;

    /// <summary>Gets how many further places bear the name and were left out as less important.</summary>
    public int Cut => Slot.Cut;

    /// <summary>Gets the length in words of the longest name that begins with this one as its first word; 0 where none does.</summary>
    public int LongestWords => Slot.LongestWords;

    private NameSlot Slot { get; }

    private ReadOnlySpan<uint> Codes { get; }

    /// <summary>Gets a candidate, counted from 0.</summary>
    public NameCandidate this[int index] => new(Codes[index]);
}

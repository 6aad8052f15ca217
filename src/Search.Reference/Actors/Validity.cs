namespace Search.Reference;

/// <summary>From when until when a fact of the dictionary holds, both ends included; a missing end is open.</summary>
/// <param name="From">The start, or null where it always held or nobody knows since when.</param>
/// <param name="To">The end, or null where it still holds.</param>
public readonly record struct Validity(PartialDay? From, PartialDay? To)
{
    /// <summary>Says whether it may hold on a day: an end known by month or year counts to its last day, a start from its first.</summary>
    public bool Covers(DateOnly day) => (From is not { } from || from.First <= day) && (To is not { } to || day <= to.Last);
}

namespace Search.Reference;

/// <summary>What the dictionary knows under one name.</summary>
/// <param name="Holders">Who bears the name, and when; more than one where it is shared. Empty where the name only begins longer
/// ones.</param>
/// <param name="LongestWords">The length in words of the longest name that begins with this word.</param>
/// <param name="IsAcronym">Whether every spelling is in capitals ("RIA"), so that other case is another word.</param>
public sealed record ActorEntry(IReadOnlyList<NameHolder> Holders, int LongestWords, bool IsAcronym);

/// <summary>One who bears a name.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Valid">When the name was in use.</param>
/// <param name="IsSurname">Whether the name is the last word of the person's full name, and not listed by itself.</param>
public readonly record struct NameHolder(Actor Actor, Validity Valid, bool IsSurname);

namespace Search.Indexing;

/// <summary>One word form as one language has it: what is indexed for it, worked out once.</summary>
/// <param name="Exact">The folded form: what quoted words are compared with.</param>
/// <param name="AlsoExact">
/// A second form at the same place, or null: without the possessive's 's, or without an acronym's full stops.
/// </param>
/// <param name="Stem">What unquoted words are compared with.</param>
/// <param name="AlsoStem">A second stem at the same place, or null.</param>
internal sealed record Word(string Exact, string? AlsoExact, string Stem, string? AlsoStem);

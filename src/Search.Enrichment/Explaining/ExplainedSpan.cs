namespace Search.Enrichment;

/// <summary>A stretch of a text that was taken for a date, place or actor, or looked at for one and left; and why.</summary>
/// <param name="Facet"><c>date</c>, <c>place</c> or <c>actor</c>.</param>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Surface">The text itself.</param>
/// <param name="IsTaken">Whether it was taken.</param>
/// <param name="Value">What it was taken for: a TIMEX3 value, a label and id; or "" where it was left or could not be resolved.</param>
/// <param name="Confidence">How sure that is, from 0 to 1; 0 where it was left.</param>
/// <param name="Why">The reason, for a person.</param>
/// <param name="Candidates">What its name could stand for, most important first, each with what speaks for it; may be empty.</param>
public sealed record ExplainedSpan(
    string Facet, int Start, int End, string Surface, bool IsTaken, string Value, double Confidence, string Why,
    IReadOnlyList<string> Candidates);

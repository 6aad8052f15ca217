namespace Search.Indexing;

/// <summary>What the age of reports is counted from, and how much it matters.</summary>
/// <param name="At">The instant of the commit that was searched: the corpus's own clock.</param>
/// <param name="HalfLifeDays">The age at which a score is as it is without.</param>
/// <param name="Weight">How far the factor of a score goes from 1, up for new reports and down for old ones.</param>
public sealed record RecencyReading(DateTimeOffset At, int HalfLifeDays, float Weight);

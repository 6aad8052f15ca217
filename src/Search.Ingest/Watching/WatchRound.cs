namespace Search.Ingest;

/// <summary>One look at something that is watched, and what it came to; everything in it is durable.</summary>
/// <param name="At">When the look ended.</param>
/// <param name="Name">What was looked at.</param>
/// <param name="Found">What was found.</param>
/// <param name="Next">How long until the next look.</param>
/// <param name="Faults">How many fetches failed in a way that may pass; they are tried again.</param>
/// <param name="IsOfFiles">Whether it was a look at files.</param>
public sealed record WatchRound(DateTimeOffset At, string Name, IngestSummary Found, TimeSpan Next, int Faults, bool IsOfFiles);

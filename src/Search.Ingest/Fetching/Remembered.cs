namespace Search.Ingest;

/// <summary>What is remembered of an answer, to ask next time only for what is new (RFC 9110, 13).</summary>
/// <param name="ETag">The entity tag as sent, or null.</param>
/// <param name="LastModified">The time of modification as sent, or null.</param>
/// <param name="At">When it was answered.</param>
public sealed record Remembered(string? ETag, string? LastModified, DateTimeOffset At);

namespace Search.Ingest;

/// <summary>How long a server asks to be left alone: Retry-After in seconds or as a date (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>Gets the wait from now, never negative; null where the answer does not ask for one or says it in no known form.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}

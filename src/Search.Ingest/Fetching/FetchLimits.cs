namespace Search.Ingest;

/// <summary>The limits of one request, which travel with it.</summary>
/// <param name="AttemptTimeout">How long one attempt may take, its body included.</param>
/// <param name="LargestBody">The most bytes of the body, as sent and unpacked alike.</param>
/// <param name="IsCut">Whether a larger body is cut there instead of refused (RFC 9309, 2.5).</param>
internal sealed record FetchLimits(TimeSpan AttemptTimeout, long LargestBody, bool IsCut = false)
{
    private static readonly HttpRequestOptionsKey<FetchLimits> Key = new("limits");

    public static FetchLimits Of(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var limits)
        ? limits
        : throw new InvalidOperationException("A request without limits was sent.");

    public void AddTo(HttpRequestMessage request) => request.Options.Set(Key, this);
}

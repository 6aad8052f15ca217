using System.Collections.Concurrent;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Search.Ingest;

/// <summary>The hosts that were asked so far, each with its retries and its circuit breaker.</summary>
/// <remarks>Each host and port is kept once for the life of the table: a few hundred bytes each.</remarks>
internal sealed class HostTable(FetchOptions options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<HostState>> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public HostState Of(Uri url) => _hosts.GetOrAdd(url.Authority, _ => new(() => new HostState(Pipeline(), options, time))).Value;

    public void Dispose()
    {
        foreach (var host in _hosts.Values)
        {
            host.Value.Dispose();
        }
    }

    private ResiliencePipeline<HttpResponseMessage> Pipeline()
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (options.Retries > 0)
        {
            builder.AddRetry(Retry());
        }

        return builder.AddCircuitBreaker(Breaker()).Build();
    }

    private HttpRetryStrategyOptions Retry() => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        UseJitter = true,
        BackoffType = DelayBackoffType.Exponential,
        ShouldHandle = attempt =>
            ValueTask.FromResult(Transience.Is(attempt.Outcome) && WaitAsked(attempt.Outcome.Result) <= options.LongestRetryAfter),
        DelayGenerator = Delay,
    };

    private HttpCircuitBreakerStrategyOptions Breaker() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = options.BreakerAttempts,
        SamplingDuration = options.BreakTime,
        BreakDuration = options.BreakTime,
        ShouldHandle = attempt => ValueTask.FromResult(Transience.Is(attempt.Outcome)),
    };

    private ValueTask<TimeSpan?> Delay(RetryDelayGeneratorArguments<HttpResponseMessage> attempt) => ValueTask.FromResult(
        attempt.Outcome.Result is { } response ? RetryAfter.Of(response, time) : null);

    private TimeSpan WaitAsked(HttpResponseMessage? response) =>
        response is null ? TimeSpan.Zero : RetryAfter.Of(response, time) ?? TimeSpan.Zero;
}

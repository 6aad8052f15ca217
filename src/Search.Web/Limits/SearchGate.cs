using System.Globalization;
using System.Threading.RateLimiting;

namespace Search.Web;

/// <summary>
/// Lets a bounded number of searches run at a time, each for a bounded time; the token of the request then is also that of its limit.
/// </summary>
internal sealed partial class SearchGate : IDisposable
{
    private readonly SearchLimits _limits;
    private readonly SearchMeter _meter;
    private readonly TimeProvider _time;
    private readonly Corpus _corpus;
    private readonly ILogger<SearchGate> _log;
    private readonly ConcurrencyLimiter _turns;

    public SearchGate(SearchLimits limits, SearchMeter meter, TimeProvider time, Corpus corpus, ILogger<SearchGate> log)
    {
        (_limits, _meter, _time, _corpus, _log) = (limits, meter, time, corpus, log);
        _turns = new ConcurrencyLimiter(new()
        {
            PermitLimit = limits.AtOnce,
            QueueLimit = limits.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        meter.Observe(this);
    }

    /// <summary>Gets how many searches run now.</summary>
    public long Running => _limits.AtOnce - (_turns.GetStatistics()?.CurrentAvailablePermits ?? _limits.AtOnce);

    /// <summary>Gets how many searches wait for their turn now.</summary>
    public long Waiting => _turns.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>Runs an endpoint within the limits, or answers why it could not.</summary>
    public async ValueTask<object?> Run(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var turn = await _turns.AcquireAsync(1, http.RequestAborted);
        if (turn.IsAcquired)
        {
            return await RunInTime(context, next);
        }

        _meter.Ended(RouteOf(http), SearchEnd.TurnedAway, TimeSpan.Zero, isSlow: false);
        http.Response.Headers.RetryAfter = SearchLimits.RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Problem.Of(
            ProblemType.Busy,
            $"{_limits.AtOnce} searches run here at a time, and {_limits.Waiting} wait. Ask again in {SearchLimits.RetryAfter.TotalSeconds} s.",
            ("limit", _limits.AtOnce), ("waiting", _limits.Waiting)).ResultFor(http);
    }

    public void Dispose() => _turns.Dispose();

    private async ValueTask<object?> RunInTime(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var asker = http.RequestAborted;
        using var limit = new CancellationTokenSource(_limits.Longest, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(asker, limit.Token);
        var (begun, end) = (_time.GetTimestamp(), SearchEnd.Failed);
        http.RequestAborted = either.Token;
        try
        {
            var answer = await next(context);
            end = SearchEnd.Done;
            return answer;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !asker.IsCancellationRequested)
        {
            end = SearchEnd.TooLong;
            return TookTooLong(http);
        }
        catch (OperationCanceledException)
        {
            end = SearchEnd.Abandoned;
            throw;
        }
        finally
        {
            http.RequestAborted = asker;
            Note(http, end, _time.GetElapsedTime(begun));
        }
    }

    private IResult TookTooLong(HttpContext http) => Problem.Of(
        ProblemType.SearchTime,
        string.Create(
            CultureInfo.InvariantCulture,
            $"A search may take {_limits.Longest.TotalSeconds} s here, and this one was stopped then. ")
            + "Cheaper: facet=none or fewer facets, more letters in a pattern or whole words in its place, a shorter span of dates, a smaller page.",
        ("limit", _limits.Longest.TotalSeconds)).ResultFor(http);

    private void Note(HttpContext http, SearchEnd end, TimeSpan took)
    {
        var isSlow = took >= _limits.Slow;
        var route = RouteOf(http);
        _meter.Ended(route, end, took, isSlow);
        if (isSlow)
        {
            Slow(route, end, took.TotalSeconds, _corpus.Reader.Sequence);
            Asked(route, http.Request.QueryString.Value);
        }
    }

    private static string RouteOf(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";

    [LoggerMessage(LogLevel.Warning, "Slow search: {Route}, {End} after {Seconds:0.000} s at sequence {Sequence}")]
    private partial void Slow(string route, SearchEnd end, double seconds, long sequence);

    [LoggerMessage(LogLevel.Debug, "The slow search of {Route} was {Query}")]
    private partial void Asked(string route, string? query);
}

using Polly;

namespace Search.Ingest;

/// <summary>
/// What is kept of one host and port: its circuit, its pace, how many requests run there, and until when it is left alone.
/// </summary>
internal sealed class HostState(ResiliencePipeline<HttpResponseMessage> pipeline, FetchOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(options.ConcurrencyPerHost);
    private readonly SemaphoreSlim _gate = new(options.ConcurrencyPerHost);
    private readonly Lock _pacing = new();
    private TimeSpan _interval = options.HostInterval;
    private DateTimeOffset _next;

    public ResiliencePipeline<HttpResponseMessage> Pipeline => pipeline;

    /// <summary>Gets the instant before which the host asked not to be asked.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>Waits until a whole fetch may begin here; disposing of the answer lets the next one begin.</summary>
    public async ValueTask<IDisposable> BeginAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Slot(_gate);
    }

    /// <summary>Waits for one of the host's slots, and then for its pace; disposing of the answer gives the slot back.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        var slot = new Slot(_slots);
        try
        {
            var wait = Reserve();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }

            return slot;
        }
        catch
        {
            slot.Dispose();
            throw;
        }
    }

    /// <summary>Keeps to a Crawl-delay from now on, within its limit.</summary>
    public void KeepTo(TimeSpan crawlDelay)
    {
        lock (_pacing)
        {
            var bounded = crawlDelay < options.LongestCrawlDelay ? crawlDelay : options.LongestCrawlDelay;
            _interval = bounded > options.HostInterval ? bounded : options.HostInterval;
        }
    }

    /// <summary>Leaves the host alone for as long as it asks, within the limit.</summary>
    /// <returns>Until when.</returns>
    public DateTimeOffset Hold(TimeSpan wait)
    {
        lock (_pacing)
        {
            var until = time.GetUtcNow() + (wait < options.LongestHold ? wait : options.LongestHold);
            return NotBefore = until > NotBefore ? until : NotBefore;
        }
    }

    public void Dispose()
    {
        _slots.Dispose();
        _gate.Dispose();
    }

    /// <summary>Takes the next moment at which a request may start, and tells how far it is.</summary>
    private TimeSpan Reserve()
    {
        lock (_pacing)
        {
            var now = time.GetUtcNow();
            var start = _next > now ? _next : now;
            _next = start + _interval;
            return start - now;
        }
    }

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        private SemaphoreSlim? _slots = slots;

        public void Dispose() => Interlocked.Exchange(ref _slots, null)?.Release();
    }
}

namespace Search.Ingest;

/// <summary>Lets a request go on when its host and the whole have room for it; each retry waits its turn too.</summary>
internal sealed class PaceHandler(HostTable hosts, FetchOptions options, TimeProvider time) : DelegatingHandler
{
    private readonly SemaphoreSlim _slots = new(options.Concurrency);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = hosts.Of(request.RequestUri!);
        using var slot = await host.EnterAsync(cancellationToken).ConfigureAwait(false);
        if (host.NotBefore > time.GetUtcNow())
        {
            throw new FetchRefusedException(FetchFault.AskedToWait, $"{request.RequestUri!.Host} asked to be left alone until {host.NotBefore:u}.", host.NotBefore);
        }

        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _slots.Dispose();
        }

        base.Dispose(disposing);
    }
}

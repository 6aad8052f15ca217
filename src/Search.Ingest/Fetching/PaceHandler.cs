namespace Search.Ingest;

/// <summary>Lets a request go on when its host has room for it and its pace allows it; each retry waits its turn too.</summary>
internal sealed class PaceHandler(HostTable hosts, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = hosts.Of(request.RequestUri!);
        using var slot = await host.EnterAsync(cancellationToken).ConfigureAwait(false);
        return host.NotBefore > time.GetUtcNow()
            ? throw new FetchRefusedException(
                FetchFault.AskedToWait, $"{request.RequestUri!.Host} asked to be left alone until {host.NotBefore:u}.", host.NotBefore)
            : await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Search.Ingest;

/// <summary>The way of a request: retries and circuit of its host, its turn, the time of one attempt, its body, its connection.</summary>
internal static class FetchChain
{
    private const int LongestHeadersKilobytes = 64;

    public static HttpMessageInvoker Make(FetchOptions options, HostTable hosts, string folder, TimeProvider time) => new(
        new ResilienceHandler(request => hosts.Of(request.RequestUri!).Pipeline)
        {
            InnerHandler = new PaceHandler(hosts, time)
            {
                InnerHandler = new ResilienceHandler(AttemptTimeouts(time))
                {
                    InnerHandler = new BodyHandler(options, folder) { InnerHandler = Connections(options) },
                },
            },
        });

    /// <summary>Redirects, cookies, proxies and unpacking are not the connection's business: each would go round a check of ours.</summary>
    private static SocketsHttpHandler Connections(FetchOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        MaxConnectionsPerServer = options.ConcurrencyPerHost,
        MaxResponseHeadersLength = LongestHeadersKilobytes,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ActivityHeadersPropagator = null,
        SslOptions = new() { CertificateChainPolicy = ChainOf(options.TrustedRoot) },
        ConnectCallback = new CheckedConnection(options).ConnectAsync,
    };

    private static X509ChainPolicy? ChainOf(X509Certificate2? root)
    {
        if (root is null)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(root);
        return policy;
    }

    private static Func<HttpRequestMessage, ResiliencePipeline<HttpResponseMessage>> AttemptTimeouts(TimeProvider time)
    {
        var byTime = new ConcurrentDictionary<TimeSpan, ResiliencePipeline<HttpResponseMessage>>();
        return request => byTime.GetOrAdd(FetchLimits.Of(request).AttemptTimeout, timeout =>
            new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddTimeout(timeout).Build());
    }
}

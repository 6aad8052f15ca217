using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace Search.Ingest.Tests.Fetching;

/// <summary>One way in which a server misbehaves: what it does, and what fetching it must come to.</summary>
/// <param name="Name">What the server does, in words.</param>
/// <param name="Expected">The fault it must come to, or null where it must be fetched after all.</param>
/// <param name="SetUp">Teaches the server, and gives the URL to fetch.</param>
internal sealed record Fault(string Name, FetchFault? Expected, Func<MisbehavingServer, Uri> SetUp)
{
    /// <summary>Gets the limits that it is fetched under.</summary>
    public FetchOptions Options { get; init; } = Short;

    /// <summary>Limits so short that no test waits.</summary>
    public static FetchOptions Short { get; } = new()
    {
        AllowPrivateAddresses = true,
        AttemptTimeout = TimeSpan.FromMilliseconds(400),
        TotalTimeout = TimeSpan.FromMilliseconds(2000),
        RobotsTimeout = TimeSpan.FromMilliseconds(1000),
        RetryDelay = TimeSpan.FromMilliseconds(20),
        HostInterval = TimeSpan.Zero,
        LongestRetryAfter = TimeSpan.FromSeconds(1),
        LargestBody = 4 * 1024 * 1024,
        BreakerAttempts = 100,
    };

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("accepts and never answers", FetchFault.TimedOut, server => On(server, exchange => exchange.HangAsync())),
        new("answers the head and then hangs", FetchFault.TimedOut, server => On(server, async exchange =>
        {
            await exchange.HeadAsync(200, "Content-Length: 100");
            await exchange.HangAsync();
        })),
        new("drips a byte every 50 ms", FetchFault.TimedOut, server => On(server, async exchange =>
        {
            await exchange.HeadAsync(200, "Content-Length: 100000");
            while (true)
            {
                await exchange.SendAsync("x");
                await exchange.WaitAsync(TimeSpan.FromMilliseconds(50));
            }
        })) { Options = Short with { AttemptTimeout = TimeSpan.FromSeconds(10), TotalTimeout = TimeSpan.FromMilliseconds(600) } },
        new("drips its headers", FetchFault.TimedOut, server => On(server, async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\n");
            while (true)
            {
                await exchange.SendAsync("X-A: b\r\n");
                await exchange.WaitAsync(TimeSpan.FromMilliseconds(50));
            }
        })),
        new("refuses the connection", FetchFault.ConnectionFailed, _ => new($"http://127.0.0.1:{ClosedPort()}/page")),
        new("has a name that does not exist", FetchFault.NameNotFound, _ => new("http://no-such-host.invalid/page")),
        new("resets before the answer", FetchFault.ConnectionLost, server => On(server, exchange =>
        {
            exchange.Reset();
            return Task.CompletedTask;
        })),
        new("closes before the answer", FetchFault.ConnectionLost, server => On(server, _ => Task.CompletedTask)),
        new("breaks off in the body", FetchFault.ConnectionLost, server => On(server, async exchange =>
        {
            await exchange.HeadAsync(200, "Content-Length: 100");
            await exchange.SendAsync("half");
        })),
        new("breaks off in a chunk", FetchFault.ConnectionLost, server => On(server, async exchange =>
        {
            await exchange.HeadAsync(200, "Transfer-Encoding: chunked");
            await exchange.SendAsync("A\r\nhalf");
        })),
        new("breaks off once, then answers", null, server => Each(server, _ => Task.CompletedTask, Page)),
        new("fails with 500 always", FetchFault.ServerFailed, server => On(server, 500)),
        new("fails with 503 twice, then answers", null, server => Each(server, Status(503), Status(503), Page)),
        new("answers 404", FetchFault.NotThere, server => On(server, 404)),
        new("answers 403", FetchFault.NotThere, server => On(server, 403)),
        new("answers 204 without a page", FetchFault.UnexpectedStatus, server => On(server, 204)),
        new("answers 429, Retry-After 0, then answers", null, server => Each(server, Status(429, "Retry-After: 0"), Page)),
        new("answers 429 with Retry-After 3600", FetchFault.AskedToWait, server => On(server, 429, "Retry-After: 3600")),
        new("answers 503 with Retry-After in 2099", FetchFault.AskedToWait, server => On(server, 503, "Retry-After: Thu, 01 Jan 2099 00:00:00 GMT")),
        new("answers 503 with a Retry-After that is none", FetchFault.ServerFailed, server => On(server, 503, "Retry-After: soon")),
        new("is no HTTP at all", FetchFault.Protocol, server => On(server, exchange => exchange.SendAsync("220 mail.example.org ESMTP\r\n\r\n"))),
        new("sends chunks that are none", FetchFault.Protocol, server => On(server, async exchange =>
        {
            await exchange.HeadAsync(200, "Transfer-Encoding: chunked");
            await exchange.SendAsync("zz\r\nnot a chunk\r\n");
        })),
        new("sends 1 MiB of headers", FetchFault.TooLarge, server => On(server, async exchange =>
            await exchange.SendAsync("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat($"X-Long: {new string('x', 1000)}\r\n", 1000)) + "\r\n"))),
        new("redirects to itself", FetchFault.TooManyRedirects, server => On(server, 302, "Location: /page")),
        new("redirects without end", FetchFault.TooManyRedirects, Endless),
        new("redirects five times, then answers", null, Fivefold),
        new("redirects to nowhere", FetchFault.BadRedirect, server => On(server, 302)),
        new("redirects to a file", FetchFault.InvalidUrl, server => On(server, 302, "Location: file:///etc/passwd")),
        new("redirects to ftp", FetchFault.InvalidUrl, server => On(server, 302, "Location: ftp://127.0.0.1/x")),
        new("redirects to an address with a password", FetchFault.Credentials, server => On(server, 302, $"Location: http://user:pass@127.0.0.1:{server.Port}/x")),
        new("redirects to the machine's own services", FetchFault.PrivateAddress, server => On(server, 302, "Location: http://169.254.169.254/latest/meta-data"))
        {
            Options = Closed with { IsPublic = address => IPAddress.IsLoopback(address) || PublicAddress.Is(address) },
        },
        new("is private", FetchFault.PrivateAddress, server => On(server, Page)) { Options = Closed },
        new("has a private IPv6 address", FetchFault.PrivateAddress, _ => new("http://[fd00::1]/page")) { Options = Closed },
        new("has an IPv4 address mapped into IPv6", FetchFault.PrivateAddress, server => new($"http://[::ffff:127.0.0.1]:{server.Port}/page")) { Options = Closed },
        new("writes its address as one number", FetchFault.PrivateAddress, server => new($"http://2130706433:{server.Port}/page")) { Options = Closed },
        new("has a name that leads to this machine", FetchFault.PrivateAddress, server => server.Url("/page", "localhost")) { Options = Closed },
        new("declares more than the limit", FetchFault.TooLarge, server => On(server, exchange => exchange.HeadAsync(200, "Content-Length: 5000000000"))),
        new("sends more than the limit in chunks", FetchFault.TooLarge, server => On(server, async exchange =>
        {
            await exchange.HeadAsync(200, "Transfer-Encoding: chunked");
            while (true)
            {
                await exchange.SendAsync("10000\r\n" + new string('x', 0x10000) + "\r\n");
            }
        })) { Options = Short with { AttemptTimeout = TimeSpan.FromSeconds(10), TotalTimeout = TimeSpan.FromSeconds(10) } },
        new("sends a gzip bomb", FetchFault.DecompressionBomb, server => Packed(server, "gzip", stream => new GZipStream(stream, CompressionLevel.Optimal))),
        new("sends a deflate bomb", FetchFault.DecompressionBomb, server => Packed(server, "deflate", stream => new ZLibStream(stream, CompressionLevel.Optimal))),
        new("sends a brotli bomb", FetchFault.DecompressionBomb, server => Packed(server, "br", stream => new BrotliStream(stream, CompressionLevel.Fastest))),
        new("sends a gzip bomb in a gzip bomb", FetchFault.DecompressionBomb, server => Packed(server, "gzip, gzip", Twice)),
        new("packs ten times over", FetchFault.BadEncoding, server => On(server, exchange => exchange.AnswerAsync(200, [1, 2, 3], "Content-Encoding: " + string.Join(", ", Enumerable.Repeat("gzip", 10))))),
        new("says gzip and sends text", FetchFault.BadEncoding, server => On(server, exchange => exchange.AnswerAsync(200, "plain text"u8.ToArray(), "Content-Encoding: gzip"))),
        new("packs as nobody asked for", FetchFault.BadEncoding, server => On(server, exchange => exchange.AnswerAsync(200, [1], "Content-Encoding: zstd"))),
        new("forbids it in robots.txt", FetchFault.RobotsDisallowed, server => Robots(server, 200, "User-agent: *\nDisallow: /page")),
        new("fails on robots.txt with 500", FetchFault.RobotsUnreachable, server => Robots(server, 500, "")),
        new("hangs on robots.txt", FetchFault.TimedOut, server =>
        {
            server.On("/robots.txt", exchange => exchange.HangAsync());
            return On(server, Page);
        }),
        new("answers robots.txt with 403", null, server => Robots(server, 403, "")),
        new("redirects to what robots.txt forbids", FetchFault.RobotsDisallowed, server =>
        {
            server.On("/robots.txt", 200, "User-agent: dateline\nDisallow: /secret");
            return On(server, 302, "Location: /secret/page");
        }),
        new("has a certificate that nobody signed", FetchFault.Tls, _ => SelfSigned())
        {
            Options = Short with { AttemptTimeout = TimeSpan.FromSeconds(10), RobotsTimeout = TimeSpan.FromSeconds(10), TotalTimeout = TimeSpan.FromSeconds(10) },
        },
        new("speaks no TLS where https is asked for", FetchFault.Tls, server => new($"https://127.0.0.1:{server.Port}/page")),
    ];

    private static FetchOptions Closed => Short with { AllowPrivateAddresses = false };

    private static Task Page(MisbehavingServer.Exchange exchange) => exchange.AnswerAsync(200, "<html><title>A page</title></html>"u8.ToArray());

    private static Func<MisbehavingServer.Exchange, Task> Status(int status, params string[] headers) => exchange => exchange.AnswerAsync(status, [], headers);

    private static Uri On(MisbehavingServer server, Func<MisbehavingServer.Exchange, Task> answer)
    {
        server.On("/page", answer);
        return server.Url("/page");
    }

    private static Uri On(MisbehavingServer server, int status, params string[] headers) => On(server, Status(status, headers));

    private static Uri Each(MisbehavingServer server, params Func<MisbehavingServer.Exchange, Task>[] answers)
    {
        server.OnEach("/page", answers);
        return server.Url("/page");
    }

    private static Uri Robots(MisbehavingServer server, int status, string text)
    {
        server.On("/robots.txt", status, text);
        return On(server, Page);
    }

    private static Uri Endless(MisbehavingServer server)
    {
        for (var i = 0; i < 20; i++)
        {
            server.On($"/{i}", 301, "", $"Location: /{i + 1}");
        }

        return server.Url("/0");
    }

    private static Uri Fivefold(MisbehavingServer server)
    {
        int[] statuses = [301, 302, 303, 307, 308];
        for (var i = 0; i < statuses.Length; i++)
        {
            server.On($"/{i}", statuses[i], "", $"Location: {server.Url(i == 4 ? "/page" : $"/{i + 1}")}");
        }

        On(server, Page);
        return server.Url("/0");
    }

    private static Uri Packed(MisbehavingServer server, string encoding, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            for (var i = 0; i < 48; i++)
            {
                stream.Write(new byte[64 * 1024]);
            }
        }

        return On(server, exchange => exchange.AnswerAsync(200, packed.ToArray(), $"Content-Encoding: {encoding}"));
    }

    private static GZipStream Twice(Stream stream) => new(new GZipStream(stream, CompressionLevel.Optimal), CompressionLevel.Optimal);

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Uri SelfSigned()
    {
        var certificate = TestCertificate.Make();
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            using (certificate)
            using (listener)
            using (var client = await listener.AcceptTcpClientAsync())
            await using (var tls = new SslStream(client.GetStream()))
            {
                await tls.AuthenticateAsServerAsync(certificate);
            }
        });
        return new($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/page");
    }
}

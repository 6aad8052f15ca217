using System.Diagnostics;
using System.Globalization;
using System.Net;
using Search.Testing;

namespace Search.Ingest.Tests.Fetching;

public sealed class FetcherTests : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly MisbehavingServer _server = new();

    [Fact]
    public async Task A_page_is_fetched_with_its_address_and_charset_under_a_name_of_ours()
    {
        _server.On("/old", 301, "", "Location: /new#part");
        _server.On("/new", 200, "<html>", "Content-Type: text/html; charset=\"koi8-r\"");
        using var fetcher = Fetcher(Fault.Short with { Contact = "desk@example.org" });

        using var fetched = (await FetchAsync(fetcher, "/old")).Body;
        var result = Assert.IsType<Fetched>(await fetcher.FetchAsync(new(_server.Url("/old")), TestContext.Current.CancellationToken));

        Assert.Equal((_server.Url("/new"), "koi8-r", 6L), (result.Address, result.Charset, result.Body.Length));
        Assert.Matches(@"^Dateline/\d+\.\d+\.\d+ \(\+desk@example\.org\)$", _server.Requests[^1].Header("User-Agent")!);
        Assert.Null(_server.Requests[^1].Header("traceparent"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(FetchedBody.InMemory)]
    [InlineData(3_000_000)]
    public async Task A_body_is_read_whole_and_its_file_goes_with_it(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        _server.On("/page", 200, bytes);
        using var fetcher = Fetcher(Fault.Short);

        using (var body = (await FetchAsync(fetcher, "/page")).Body)
        {
            Assert.Equal(length > FetchedBody.InMemory ? 1 : 0, Files());
            for (var times = 0; times < 2; times++)
            {
                using var stream = body.Open();
                using var read = new MemoryStream();
                await stream.CopyToAsync(read, TestContext.Current.CancellationToken);
                Assert.Equal(bytes, read.ToArray());
            }
        }

        Assert.Equal(0, Files());
    }

    [Fact]
    public async Task A_body_that_is_given_up_leaves_no_file()
    {
        _server.On("/page", async exchange =>
        {
            await exchange.HeadAsync(200, "Content-Length: 2000000");
            await exchange.SendAsync(new byte[1_000_000]);
        });
        using var fetcher = Fetcher(Fault.Short);

        Assert.IsType<FetchFailed>(await fetcher.FetchAsync(new(_server.Url("/page")), TestContext.Current.CancellationToken));

        Assert.Equal(0, Files());
    }

    [Fact]
    public async Task What_is_remembered_is_asked_for_conditionally_and_anew_where_that_is_wished()
    {
        var memory = FetchMemory.Open(_folder.File("memory.jsonl"));
        _server.On("/page", exchange => exchange.Request.Header("If-None-Match") == "\"v1\""
            ? exchange.AnswerAsync(304, [])
            : exchange.AnswerAsync(200, "page"u8.ToArray(), "ETag: \"v1\"", "Last-Modified: Mon, 14 Mar 2022 10:00:00 GMT"));
        using var fetcher = new Fetcher(Fault.Short, memory, _folder.Path, TimeProvider.System);
        var first = await FetchAsync(fetcher, "/page");
        memory.Put(first.Address, first.Answered);
        memory.Dispose();

        using var later = FetchMemory.Open(_folder.File("memory.jsonl"));
        using var again = new Fetcher(Fault.Short, later, _folder.Path, TimeProvider.System);

        Assert.IsType<NotModified>(await again.FetchAsync(new(_server.Url("/page")), TestContext.Current.CancellationToken));
        Assert.Equal("Mon, 14 Mar 2022 10:00:00 GMT", _server.Requests[^1].Header("If-Modified-Since"));
        Assert.IsType<Fetched>(await again.FetchAsync(new(_server.Url("/page"), IsAnew: true), TestContext.Current.CancellationToken));
        Assert.Null(_server.Requests[^1].Header("If-None-Match"));
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_no_page()
    {
        _server.On("/page", 304);
        using var fetcher = Fetcher(Fault.Short);

        var result = await fetcher.FetchAsync(new(_server.Url("/page")), TestContext.Current.CancellationToken);

        Assert.Equal(FetchFault.UnexpectedStatus, Assert.IsType<FetchFailed>(result).Fault);
    }

    [Fact]
    public async Task Only_transient_faults_are_tried_again()
    {
        _server.On("/gone", 410);
        _server.On("/busy", 503);
        _server.On("/not-built", 501);
        using var fetcher = Fetcher(Fault.Short);

        foreach (var path in (string[])["/gone", "/busy", "/not-built"])
        {
            await fetcher.FetchAsync(new(_server.Url(path)), TestContext.Current.CancellationToken);
        }

        Assert.Equal((1, 3, 1), (_server.Count("/gone"), _server.Count("/busy"), _server.Count("/not-built")));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("date")]
    public async Task Retry_After_is_waited_for(string form)
    {
        var wait = form == "date" ? DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 2).ToString("R", CultureInfo.InvariantCulture) : form;
        _server.OnEach("/page", exchange => exchange.AnswerAsync(503, [], $"Retry-After: {wait}"), exchange => exchange.AnswerAsync(200, [1]));
        using var fetcher = Fetcher(Fault.Short with { LongestRetryAfter = TimeSpan.FromSeconds(3), TotalTimeout = TimeSpan.FromSeconds(10) });
        var watch = Stopwatch.StartNew();

        (await FetchAsync(fetcher, "/page")).Body.Dispose();

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.95, 5);
    }

    [Fact]
    public async Task A_host_that_asks_to_wait_is_left_alone_and_others_are_not()
    {
        _server.On("/page", 429, "", "Retry-After: 600");
        await using var other = new MisbehavingServer();
        other.On("/page", 200, "page");
        using var fetcher = Fetcher(Fault.Short);
        await fetcher.FetchAsync(new(_server.Url("/page")), TestContext.Current.CancellationToken);

        var second = Assert.IsType<FetchFailed>(await fetcher.FetchAsync(new(_server.Url("/page")), TestContext.Current.CancellationToken));

        Assert.Equal((FetchFault.AskedToWait, 1), (second.Fault, _server.Count("/page")));
        Assert.NotNull(second.NotBefore);
        Assert.IsType<Fetched>(await fetcher.FetchAsync(new(other.Url("/page")), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone_for_a_while_and_tried_again()
    {
        var fails = true;
        _server.On("/page", exchange => exchange.AnswerAsync(fails ? 500 : 200, [1]));
        using var fetcher = Fetcher(Fault.Short with { Retries = 0, BreakerAttempts = 4, BreakTime = TimeSpan.FromMilliseconds(500) });
        var faults = new List<FetchFault>();
        for (var i = 0; i < 8; i++)
        {
            faults.Add(Assert.IsType<FetchFailed>(await fetcher.FetchAsync(new(_server.Url("/page")), TestContext.Current.CancellationToken)).Fault);
        }

        fails = false;
        await Task.Delay(600, TestContext.Current.CancellationToken);

        Assert.IsType<Fetched>(await fetcher.FetchAsync(new(_server.Url("/page")), TestContext.Current.CancellationToken));
        Assert.Equal(FetchFault.ServerFailed, faults[0]);
        Assert.Equal(FetchFault.CircuitOpen, faults[^1]);
        Assert.Equal(faults.Count(fault => fault == FetchFault.ServerFailed) + 1, _server.Count("/page"));
    }

    [Theory]
    [InlineData(1, 8, 1)]
    [InlineData(3, 8, 3)]
    [InlineData(8, 2, 2)]
    public async Task No_more_requests_run_at_once_than_allowed(int perHost, int inAll, int most)
    {
        _server.On("/page", async exchange =>
        {
            await exchange.WaitAsync(TimeSpan.FromMilliseconds(30));
            await exchange.AnswerAsync(200, [1]);
        });
        using var fetcher = Fetcher(Fault.Short with { ConcurrencyPerHost = perHost, Concurrency = inAll });

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => FetchAsync(fetcher, "/page")));

        Assert.Equal(12, _server.Count("/page"));
        Assert.InRange(_server.MostAtOnce, 1, most);
    }

    [Fact]
    public async Task A_host_is_asked_no_faster_than_its_pace_and_its_crawl_delay()
    {
        _server.On("/robots.txt", 200, "User-agent: *\nCrawl-delay: 0.2");
        _server.On("/page", 200, "page");
        using var fetcher = Fetcher(Fault.Short with { HostInterval = TimeSpan.FromMilliseconds(10) });
        var watch = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FetchAsync(fetcher, "/page")));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.6, 5);
        Assert.Equal(1, _server.Count("/robots.txt"));
    }

    [Fact]
    public async Task A_redirect_into_the_own_network_is_refused()
    {
        _server.On("/page", 302, "", $"Location: {_server.Url("/secret", "localhost")}");
        using var fetcher = Fetcher(Fault.Short with
        {
            AllowPrivateAddresses = false,
            IsPublic = address => address.ToString() == "127.0.0.1",
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2")]),
        });

        var failed = Assert.IsType<FetchFailed>(await fetcher.FetchAsync(new(_server.Url("/page")), TestContext.Current.CancellationToken));

        Assert.Equal(FetchFault.PrivateAddress, failed.Fault);
        Assert.Contains("localhost is at 127.0.0.2", failed.Message, StringComparison.Ordinal);
        Assert.Equal(0, _server.Count("/secret"));
    }

    [Fact]
    public async Task A_redirect_from_https_to_http_is_refused_and_one_from_http_to_https_is_followed()
    {
        using var certificate = TestCertificate.Make();
        await using var secure = new MisbehavingServer(certificate);
        secure.On("/down", 302, "", $"Location: {_server.Url("/page")}");
        secure.On("/page", 200, "secure");
        _server.On("/up", 302, "", $"Location: {secure.Url("/page")}");
        _server.On("/page", 200, "open");
        using var fetcher = Fetcher(Fault.Short with
        {
            TrustedRoot = certificate,
            AttemptTimeout = TimeSpan.FromSeconds(10),
            RobotsTimeout = TimeSpan.FromSeconds(10),
            TotalTimeout = TimeSpan.FromSeconds(20),
        });

        var down = Assert.IsType<FetchFailed>(await fetcher.FetchAsync(new(secure.Url("/down")), TestContext.Current.CancellationToken));
        var up = await FetchAsync(fetcher, "/up");

        Assert.Equal((FetchFault.BadRedirect, 0), (down.Fault, _server.Count("/page")));
        Assert.Contains("from https to http", down.Message, StringComparison.Ordinal);
        Assert.Equal((secure.Url("/page"), 6L), (up.Address, up.Body.Length));
        up.Body.Dispose();
    }

    [Fact]
    public async Task A_name_that_turns_private_after_the_check_leads_nowhere()
    {
        var asked = 0;
        _server.On("/page", 200, "page");
        using var fetcher = Fetcher(Fault.Short with
        {
            AllowPrivateAddresses = false,
            IsPublic = address => address.ToString() == "127.0.0.1",
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(Interlocked.Increment(ref asked) <= 2 ? "127.0.0.1" : "127.0.0.2")]),
        });
        var url = _server.Url("/page", "rebinding.example");

        var first = await fetcher.FetchAsync(new(url), TestContext.Current.CancellationToken);
        var second = await fetcher.FetchAsync(new(url), TestContext.Current.CancellationToken);

        Assert.IsType<Fetched>(first);
        Assert.Equal(FetchFault.PrivateAddress, Assert.IsType<FetchFailed>(second).Fault);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task A_fetch_that_is_cancelled_ends_at_once()
    {
        _server.On("/page", exchange => exchange.HangAsync());
        using var fetcher = Fetcher(Fault.Short with { AttemptTimeout = TimeSpan.FromMinutes(1), TotalTimeout = TimeSpan.FromMinutes(1) });
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(new(_server.Url("/page")), stop.Token));
    }

    [Fact]
    public async Task An_archive_that_a_person_named_may_be_larger_than_a_page()
    {
        _server.On("/archive", 200, new byte[3_000]);
        using var fetcher = Fetcher(Fault.Short with { LargestBody = 1_000, LargestArchive = 5_000 });

        Assert.IsType<FetchFailed>(await fetcher.FetchAsync(new(_server.Url("/archive")), TestContext.Current.CancellationToken));
        Assert.IsType<Fetched>(await fetcher.FetchAsync(new(_server.Url("/archive"), IsWhole: true), TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private Fetcher Fetcher(FetchOptions options) => new(options, null, _folder.File("bodies"), TimeProvider.System);

    private async Task<Fetched> FetchAsync(Fetcher fetcher, string path) =>
        Assert.IsType<Fetched>(await fetcher.FetchAsync(new(_server.Url(path)), TestContext.Current.CancellationToken));

    private int Files() => Directory.Exists(_folder.File("bodies")) ? Directory.GetFiles(_folder.File("bodies")).Length : 0;
}

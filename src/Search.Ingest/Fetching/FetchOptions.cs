using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Reflection;

namespace Search.Ingest;

/// <summary>Every limit that fetching keeps, with its default.</summary>
/// <remarks>
/// The time of a fetch begins when it may begin, and holds robots.txt, redirects, the host's pace and retries: nothing takes longer than
/// its limit.
/// </remarks>
public sealed record FetchOptions
{
    private static readonly string Version =
        typeof(FetchOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>
    /// Gets how a site's owner can reach the one who fetches: a mail address or a web page, or null. It goes into the User-Agent.
    /// </summary>
    public string? Contact { get; init; }

    /// <summary>
    /// Gets whether private, loopback, link-local and other addresses that are not public may be fetched from; false by default.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Gets how long one attempt may take, from connecting to the last byte; 20 seconds by default.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets how long a fetch may take in all; 90 seconds by default.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>
    /// Gets how long one attempt may take, and the fetch in all, at a URL that a person named to be read whole, such as an archive; 1 hour
    /// by default.
    /// </summary>
    public TimeSpan ArchiveTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets how often a transient fault is tried again; 2 by default, 0 for never.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Gets the wait before the first retry, about doubled for the next, with jitter; 1 second by default.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Gets the longest Retry-After (RFC 9110, 10.2.3) that is waited for; a longer one ends the fetch. 30 seconds by default.
    /// </summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets for how long at most a host is left alone because its Retry-After asks for it; 1 hour by default.</summary>
    public TimeSpan LongestHold { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets how many redirects are followed; 5 by default.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Gets how many fetches run at once; 8 by default.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Gets how many fetches run at once at one host; 2 by default.</summary>
    public int ConcurrencyPerHost { get; init; } = 2;

    /// <summary>Gets the least time from the start of one request to a host to the start of the next; half a second by default.</summary>
    public TimeSpan HostInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets the longest Crawl-delay of a robots.txt that is kept to; a longer one counts as this. 30 seconds by default.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets how many attempts at a host within <see cref="BreakTime"/>, at least half of them failed, open its circuit; 6 by default, at
    /// least 2.
    /// </summary>
    public int BreakerAttempts { get; init; } = 6;

    /// <summary>Gets for how long a host whose circuit is open is left alone; 1 minute by default, at least half a second.</summary>
    public TimeSpan BreakTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the most bytes of a page, feed or sitemap, as sent and unpacked alike; 32 MiB by default.</summary>
    public long LargestBody { get; init; } = 32L * 1024 * 1024;

    /// <summary>Gets the most bytes at a URL that a person named to be read whole; 4 GiB by default.</summary>
    public long LargestArchive { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>
    /// Gets how many times larger than sent a packed body may become, once it is larger than 1 MiB; 200 by default. Pages pack to a tenth
    /// at best.
    /// </summary>
    public int LargestRatio { get; init; } = 200;

    /// <summary>Gets how long reading a robots.txt may take in all; 15 seconds by default.</summary>
    public TimeSpan RobotsTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets how long a robots.txt is kept; 24 hours by default, the most that RFC 9309 (2.4) allows.</summary>
    public TimeSpan RobotsLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Gets how long it is kept that a robots.txt could not be read; 10 minutes by default.</summary>
    public TimeSpan RobotsFailureLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Gets how many bytes of a robots.txt are read; what follows is not. 500 KiB by default, the least that RFC 9309 (2.5) asks for.
    /// </summary>
    public int LargestRobots { get; init; } = 500 * 1024;

    /// <summary>Gets how many links are followed for one URL that was named; 5,000 by default. Those beyond are counted.</summary>
    public int LinksPerUrl { get; init; } = 5_000;

    /// <summary>Gets how deep lists that name lists are followed (a sitemap index and its sitemaps are two); 3 by default.</summary>
    public int ListDepth { get; init; } = 3;

    /// <summary>Gets after how long a page that a list names without a time of change is asked for again; 1 hour by default.</summary>
    public TimeSpan RefetchAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets the User-Agent that is sent: the project's name and version, and the contact.</summary>
    public string UserAgent => Contact is null ? $"{ProductToken}/{Version}" : $"{ProductToken}/{Version} (+{Contact})";

    /// <summary>Gets what tells public addresses from others.</summary>
    internal Predicate<IPAddress> IsPublic { get; init; } = PublicAddress.Is;

    /// <summary>Gets what asks for the addresses of a name.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Gets the one certificate whose signature counts, in place of those that the system trusts; null by default.</summary>
    internal X509Certificate2? TrustedRoot { get; init; }

    /// <summary>The name that a robots.txt addresses us by.</summary>
    public const string ProductToken = "Dateline";
}

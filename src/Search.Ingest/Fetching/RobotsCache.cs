using System.Collections.Concurrent;
using System.Text;

namespace Search.Ingest;

/// <summary>The robots.txt of each host, read once and kept for a while (RFC 9309, 2.3 and 2.4).</summary>
/// <param name="fetch">Fetches a robots.txt itself.</param>
/// <param name="hosts">Where a Crawl-delay is kept to.</param>
/// <param name="options">How long it is kept.</param>
/// <param name="time">The clock.</param>
internal sealed class RobotsCache(
    Func<Uri, CancellationToken, Task<FetchResult>> fetch, HostTable hosts, FetchOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Kept>>> _kept = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says why a URL may not be fetched, or null where it may.</summary>
    public async Task<FetchFailed?> RefusalAsync(Uri url, CancellationToken cancellationToken)
    {
        var kept = await FindAsync(url).WaitAsync(cancellationToken).ConfigureAwait(false);
        return kept.Unreadable is { } why ? Unreadable(url, why)
            : kept.Rules.Allows(url) ? null
            : new(url, FetchFault.RobotsDisallowed, $"{url.Host} does not allow it: see {Address(url)}. Ask the site, or leave it out.");
    }

    private Task<Kept> FindAsync(Uri url)
    {
        var site = url.GetLeftPart(UriPartial.Authority);
        var found = _kept.GetOrAdd(site, _ => Reading(url));
        if (found.Value is { IsCompletedSuccessfully: true, Result: var kept } && kept.Until <= time.GetUtcNow())
        {
            _kept.TryUpdate(site, Reading(url), found);
            found = _kept[site];
        }

        return found.Value;
    }

    private Lazy<Task<Kept>> Reading(Uri url) => new(() => ReadAsync(url));

    /// <summary>Those who wait for it may leave; the reading itself goes on for the others, within its own time.</summary>
    private async Task<Kept> ReadAsync(Uri url)
    {
        using var timeout = new CancellationTokenSource(options.RobotsTimeout, time);
        var result = await fetch(Address(url), timeout.Token).ConfigureAwait(false);
        var now = time.GetUtcNow();
        if (result is not Fetched fetched)
        {
            return result is FetchFailed { Fault: not (FetchFault.NotThere or FetchFault.TooManyRedirects) } failed
                ? new(RobotsRules.AllowAll, now + options.RobotsFailureLifetime, failed)
                : new(RobotsRules.AllowAll, now + options.RobotsLifetime, null);
        }

        using var body = fetched.Body;
        using var text = new StreamReader(body.Open(), Encoding.UTF8);
        var rules = RobotsReader.Read(text, FetchOptions.ProductToken);
        hosts.Of(url).KeepTo(rules.CrawlDelay ?? TimeSpan.Zero);
        return new(rules, now + options.RobotsLifetime, null);
    }

    private static Uri Address(Uri url) => new(url, "/robots.txt");

    /// <summary>A host that cannot be reached at all is named as such; one that fails on its robots.txt alone allows nothing.</summary>
    private static FetchFailed Unreadable(Uri url, FetchFailed why) =>
        why.Fault is FetchFault.ServerFailed or FetchFault.AskedToWait or FetchFault.TooLarge
            or FetchFault.BadEncoding or FetchFault.DecompressionBomb or FetchFault.UnexpectedStatus or FetchFault.BadRedirect
        ? new(
            url,
            FetchFault.RobotsUnreachable,
            $"{Address(url)} cannot be read, so nothing is fetched from there: {why.Message}",
            why.NotBefore)
        : why with { Url = url };

    private sealed record Kept(RobotsRules Rules, DateTimeOffset Until, FetchFailed? Unreadable);
}

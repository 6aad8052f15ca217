using System.Net;
using System.Net.Http.Headers;

namespace Search.Ingest;

/// <summary>Fetches over HTTP what others publish: politely, within limits, and never from where it must not.</summary>
/// <remarks>
/// Whatever happens is a <see cref="FetchResult"/>; only a cancelled token is an exception. Redirects are followed here, one by one, each
/// target under the same rules: robots.txt, addresses, scheme, conditional requests. Many threads may fetch at once; those beyond the
/// limits wait, and their time begins when they begin.
/// </remarks>
public sealed class Fetcher : IDisposable
{
    private const string Accepted = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
        + "application/xml;q=0.9, */*;q=0.8";

    private readonly FetchOptions _options;
    private readonly FetchMemory? _memory;
    private readonly TimeProvider _time;
    private readonly HostTable _hosts;
    private readonly HttpMessageInvoker _chain;
    private readonly RobotsCache _robots;
    private readonly SemaphoreSlim _gate;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="memory">What is remembered of earlier answers, or null: then nothing is asked for conditionally.</param>
    /// <param name="folder">Where the files of large bodies are made.</param>
    /// <param name="time">The clock.</param>
    public Fetcher(FetchOptions options, FetchMemory? memory, string folder, TimeProvider time)
    {
        (_options, _memory, _time) = (options, memory, time);
        _gate = new(options.Concurrency);
        _hosts = new(options, time);
        _chain = FetchChain.Make(options, _hosts, folder, time);
        _robots = new(FetchRobotsAsync, _hosts, options, time);
    }

    /// <summary>Gets the limits.</summary>
    public FetchOptions Options => _options;

    /// <summary>Fetches a URL.</summary>
    /// <param name="request">The URL, and how.</param>
    /// <param name="cancellationToken">Ends the fetch.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken = default)
    {
        if (SafeUrl.ProblemOf(request.Url) is { } problem)
        {
            return problem;
        }

        using var turn = await _hosts.Of(request.Url).BeginAsync(cancellationToken).ConfigureAwait(false);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await WithinTimeAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _chain.Dispose();
        _hosts.Dispose();
        _gate.Dispose();
    }

    private async Task<FetchResult> WithinTimeAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var total = request.IsWhole ? _options.ArchiveTimeout : _options.TotalTimeout;
        var limits = request.IsWhole
            ? new FetchLimits(_options.ArchiveTimeout, _options.LargestArchive)
            : new FetchLimits(_options.AttemptTimeout, _options.LargestBody);
        using var timeout = new CancellationTokenSource(total, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await FollowAsync(request, limits, obeysRobots: true, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failures.TimedOut(request.Url, total);
        }
    }

    private async Task<FetchResult> FetchRobotsAsync(Uri url, CancellationToken cancellationToken)
    {
        var limits = new FetchLimits(_options.RobotsTimeout, _options.LargestRobots, IsCut: true);
        try
        {
            return await FollowAsync(new(url, IsAnew: true), limits, obeysRobots: false, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Failures.TimedOut(url, _options.RobotsTimeout);
        }
    }

    private async Task<FetchResult> FollowAsync(
        FetchRequest request, FetchLimits limits, bool obeysRobots, CancellationToken cancellationToken)
    {
        var trail = new RedirectTrail(request.Url, _options.Redirects);
        while (true)
        {
            var refusal = SafeUrl.ProblemOf(trail.At)
                ?? (obeysRobots ? await _robots.RefusalAsync(trail.At, cancellationToken).ConfigureAwait(false) : null);
            if (refusal is not null)
            {
                return refusal with { Url = request.Url };
            }

            var (response, failed) = await SendAsync(request, trail.At, limits, cancellationToken).ConfigureAwait(false);
            if (failed is not null)
            {
                return failed with { Url = request.Url };
            }

            using (response)
            {
                if (!RedirectTrail.IsRedirect(response!.StatusCode))
                {
                    return ResultOf(request.Url, trail.At, response);
                }

                if (trail.Follow(response) is { } problem)
                {
                    return problem;
                }
            }
        }
    }

    private async Task<(HttpResponseMessage? Response, FetchFailed? Failed)> SendAsync(
        FetchRequest request, Uri at, FetchLimits limits, CancellationToken cancellationToken)
    {
        using var message = MessageTo(at, request.IsAnew ? null : _memory?.Find(at));
        limits.AddTo(message);
        try
        {
            return (await _chain.SendAsync(message, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception fault) when (Failures.Of(at, fault, limits) is { } failed)
        {
            return (null, failed);
        }
    }

    private HttpRequestMessage MessageTo(Uri url, Remembered? known)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url);
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", Accepted);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", ContentUnpacking.Accepted);
        if (known?.ETag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.LastModified is { } modified)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return message;
    }

    private FetchResult ResultOf(Uri asked, Uri at, HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.NotModified && _memory?.Find(at) is { } known)
        {
            return new NotModified(asked, at, known with { At = _time.GetUtcNow() });
        }

        if (response.Content is FetchedContent content)
        {
            return new Fetched(asked, at, content.Body, content.Headers.ContentType?.CharSet?.Trim('"', ' '), Answered(response));
        }

        var wait = Transience.Is(response.StatusCode) ? RetryAfter.Of(response, _time) : null;
        return Failures.Of(at, response, wait is { } asks ? _hosts.Of(at).Hold(asks) : null) with { Url = asked };
    }

    private Remembered Answered(HttpResponseMessage response) =>
        new(First(response.Headers, "ETag"), First(response.Content.Headers, "Last-Modified"), _time.GetUtcNow());

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and < 1024 } value ? value : null;
}

using System.Net;

namespace Search.Ingest;

/// <summary>Where the redirects of one fetch have led so far.</summary>
internal sealed class RedirectTrail
{
    private readonly Uri _start;
    private readonly int _most;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public RedirectTrail(Uri start, int most)
    {
        (_start, _most, At) = (start, most, start);
        _seen.Add(start.AbsoluteUri);
    }

    /// <summary>Gets the URL that is to be asked next.</summary>
    public Uri At { get; private set; }

    public static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>Goes where an answer leads, or says why not.</summary>
    public FetchFailed? Follow(HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location || !Uri.TryCreate(At, location, out var next))
        {
            return new(_start, FetchFault.BadRedirect, $"{At.Host} redirects and does not say where to.");
        }

        if (SafeUrl.ProblemOf(next) is { } problem)
        {
            return problem with { Url = _start, Message = $"{At.Host} redirects to what is not fetched. {problem.Message}" };
        }

        if (At.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
        {
            return new(_start, FetchFault.BadRedirect, $"{At.Host} redirects from https to http, at {next.Host}, which is not followed.");
        }

        At = SafeUrl.WithoutFragment(next);
        return !_seen.Add(At.AbsoluteUri) ? new(_start, FetchFault.TooManyRedirects, $"{_start.Host} redirects in a circle.")
            : _seen.Count > _most + 1 ? new(_start, FetchFault.TooManyRedirects, $"{_start.Host} redirects more than {_most} times.")
            : null;
    }
}

using System.Net;

namespace Search.Web;

/// <summary>Turns away what may not come in unread: another host's name, another site's form, a write without a key.</summary>
internal sealed class AccessGuard(RequestDelegate next, ServerOptions options, AccessKeys keys)
{
    public Task InvokeAsync(HttpContext http)
    {
        var problem = ProblemOf(http.Request);
        if (problem?.Type == ProblemType.KeyNeeded)
        {
            http.Response.Headers.WWWAuthenticate =
                options.IsOpen ? "Basic realm=\"Dateline\", charset=\"UTF-8\"" : "Bearer realm=\"Dateline\"";
        }

        if (HasNoPort(http.Request.Host))
        {
            http.Request.Host = new HostString(http.Request.Host.Host); // The page that says so needs an address that can be.
        }

        return problem is null ? next(http) : problem.Answer(http);
    }

    private Problem? ProblemOf(HttpRequest request) =>
        !options.Hosts.Contains(request.Host.Host) || HasNoPort(request.Host)
            ? Problem.Of(ProblemType.WrongHost, $"This server does not answer to the name '{request.Host}'.")
        : IsForeign(request)
            ? Problem.Of(
                ProblemType.ForeignOrigin,
                "A page of another site made the request. Send it from this server's pages, or from a program.")
        : NeedsKey(request) && !keys.Admit(request)
            ? Problem.Of(ProblemType.KeyNeeded, "Send the key that the first start printed: Authorization: Bearer dl_…")
        : null;

    private static bool HasNoPort(HostString host) => host.Port > IPEndPoint.MaxPort;

    /// <summary>A change must come from this server's own page, or from something that is no browser and so states no origin.</summary>
    private static bool IsForeign(HttpRequest request)
    {
        if (IsSafe(request.Method))
        {
            return false;
        }

        var origin = request.Headers.Origin.ToString();
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            || (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsSame(from, request.Host)));
    }

    private static bool IsSame(Uri origin, HostString host) =>
        (origin.Scheme == Uri.UriSchemeHttp || origin.Scheme == Uri.UriSchemeHttps)
        && string.Equals(origin.Authority, new Uri($"{origin.Scheme}://{host}").Authority, StringComparison.OrdinalIgnoreCase);

    private bool NeedsKey(HttpRequest request) => options.IsOpen || (request.Path.StartsWithSegments("/v1") && !IsSafe(request.Method));

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}

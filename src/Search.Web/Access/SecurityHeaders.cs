namespace Search.Web;

/// <summary>Tells browsers to load nothing from elsewhere, run nothing inline, frame nothing and tell other sites no address.</summary>
/// <remarks>
/// The referrer policy is <c>same-origin</c> and not <c>no-referrer</c>: both tell other sites nothing, but under the latter browsers send
/// <c>Origin: null</c> with this server's own forms (Fetch Standard, "append a request Origin header"), like a foreign page's.
/// </remarks>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    public static Task Add(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(http);
    }
}

using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Search.Web;

/// <summary>The web server and the framework's parts, with every limit that a request has.</summary>
internal static class ServerHost
{
    private const int LongestQueryString = 8192;

    // Well above what is taken, so that what is too long is told how long it may be: beyond this the connection is closed with a bare 414.
    private const int LongestRequestLine = 8 * LongestQueryString;
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(30);

    /// <summary>Says where to listen and what to log. What is asked for is logged at Debug only.</summary>
    public static void Listen(WebApplicationBuilder builder, ServerOptions options)
    {
        var urls = options.Urls.Select(url => url.GetLeftPart(UriPartial.Authority)).ToArray();
        builder.WebHost.UseKestrelCore().UseUrls(urls).ConfigureKestrel(Limit);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true)
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter(
                "Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // A start that fails is told once, by the one who started it.
        builder.Host.ConfigureHostOptions(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddSingleton<IHostLifetime, Microsoft.Extensions.Hosting.Internal.ConsoleLifetime>();
    }

    /// <summary>Adds what endpoints need: routing, pages, forms, JSON, the API's description, and the time a request may take.</summary>
    public static void AddFramework(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "dateline-form";
            form.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => WireJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = LongestRequest,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
        services.AddApiDescription();
    }

    /// <summary>Refuses a query string that no search needs, or that is no text.</summary>
    public static Task CheckQuery(HttpContext http, RequestDelegate next)
    {
        var query = http.Request.QueryString.Value ?? "";
        return query.Length > LongestQueryString
            ? Problem.Of(
                ProblemType.TooLong,
                $"The query string has {query.Length} characters; it may have {LongestQueryString}.",
                ("limit", LongestQueryString)).Answer(http)
            : query.Contains('%') && !IsUtf8(query)
            ? Problem.Of(ProblemType.Encoding, "The percent-encoded bytes of the query string are not UTF-8.").Answer(http)
            : next(http);
    }

    private static bool IsUtf8(string query)
    {
        var bytes = Encoding.UTF8.GetBytes(query);
        return Utf8.IsValid(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length));
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = PostLimits.BodyBytes;
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MaxConcurrentConnections = 1000;
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Search.Ingest;

/// <summary>Says what an exception or a status means, as a typed fault with a message for a person.</summary>
internal static class Failures
{
    /// <summary>Gets what a fault of the network means, or null where it is none that fetching knows: then it is a fault of ours.</summary>
    public static FetchFailed? Of(Uri url, Exception fault, FetchLimits limits) => FetchRefusedException.In(fault) is { } refused
        ? new(url, refused.Fault, refused.Message, refused.NotBefore)
        : fault switch
        {
            TimeoutRejectedException => TimedOut(url, limits.AttemptTimeout),
            BrokenCircuitException open => Open(url, open),
            HttpRequestException request => Of(url, request.HttpRequestError, request),
            HttpIOException io => Of(url, io.HttpRequestError, io),
            InvalidDataException broken => new(url, FetchFault.BadEncoding, $"The body cannot be unpacked: {broken.Message}"),
            IOException or SocketException => Lost(url, fault),
            _ => null,
        };

    public static FetchFailed TimedOut(Uri url, TimeSpan limit) =>
        new(
            url,
            FetchFault.TimedOut,
            string.Create(CultureInfo.InvariantCulture, $"{url.Host} took longer than the limit of {limit.TotalSeconds:0.##} s."));

    /// <summary>Gets what a status other than success, 304 and a redirect means.</summary>
    public static FetchFailed Of(Uri url, HttpResponseMessage response, DateTimeOffset? notBefore)
    {
        var status = string.Create(
            CultureInfo.InvariantCulture, $"{url.Host} answers {(int)response.StatusCode} ({response.ReasonPhrase})");
        return (int)response.StatusCode switch
        {
            429 => new(url, FetchFault.AskedToWait, $"{status}: it asks to wait{Until(notBefore)}.", notBefore),
            503 when notBefore is not null => new(url, FetchFault.AskedToWait, $"{status}: it asks to wait{Until(notBefore)}.", notBefore),
            408 or >= 500 => new(url, FetchFault.ServerFailed, $"{status}."),
            >= 400 => new(url, FetchFault.NotThere, $"{status}."),
            _ => new(url, FetchFault.UnexpectedStatus, $"{status}, which holds no page."),
        };
    }

    private static string Until(DateTimeOffset? instant) =>
        instant is { } until ? $" until {until.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}" : "";

    private static FetchFailed Of(Uri url, HttpRequestError error, Exception fault) => error switch
    {
        HttpRequestError.NameResolutionError => new(url, FetchFault.NameNotFound, $"{url.Host} has no address. Check the name."),
        HttpRequestError.ConnectionError => Unconnected(url, fault),
        HttpRequestError.SecureConnectionError => new(url, FetchFault.Tls, $"No safe connection to {url.Host}: {Innermost(fault)}"),
        HttpRequestError.ResponseEnded => Lost(url, fault),
        HttpRequestError.ConfigurationLimitExceeded =>
            new(url, FetchFault.TooLarge, $"The headers that {url.Host} answers are larger than the limit."),
        HttpRequestError.Unknown when fault.InnerException is InvalidDataException broken =>
            new(url, FetchFault.BadEncoding, $"The body cannot be unpacked: {broken.Message}"),
        HttpRequestError.Unknown when fault.InnerException is AuthenticationException =>
            new(url, FetchFault.Tls, $"No safe connection to {url.Host}: {Innermost(fault)}"),
        HttpRequestError.Unknown when SocketFault(fault) is not null => Unconnected(url, fault),
        HttpRequestError.Unknown when fault.InnerException is IOException => Lost(url, fault),
        _ => new(url, FetchFault.Protocol, $"What {url.Host} answers is no HTTP: {Innermost(fault)}"),
    };

    private static FetchFailed Unconnected(Uri url, Exception fault) =>
        SocketFault(fault) is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
        ? new(url, FetchFault.NameNotFound, $"{url.Host} has no address. Check the name.")
        : new(url, FetchFault.ConnectionFailed, $"No connection to {url.Authority}: {Innermost(fault)}.");

    private static FetchFailed Lost(Uri url, Exception fault) =>
        new(url, FetchFault.ConnectionLost, $"{url.Host} broke off its answer: {Innermost(fault)}");

    private static FetchFailed Open(Uri url, BrokenCircuitException open) => new(
        url,
        FetchFault.CircuitOpen,
        string.Create(CultureInfo.InvariantCulture, $"{url.Host} failed too often of late and is left alone{Wait(open.RetryAfter)}."));

    private static string Wait(TimeSpan? wait) =>
        wait is { } time ? string.Create(CultureInfo.InvariantCulture, $" for {Math.Ceiling(time.TotalSeconds):0} s") : " for a while";

    private static SocketError? SocketFault(Exception? fault) =>
        fault is SocketException socket ? socket.SocketErrorCode : fault is null ? null : SocketFault(fault.InnerException);

    private static string Innermost(Exception fault) => fault.InnerException is { } inner ? Innermost(inner) : fault.Message;
}

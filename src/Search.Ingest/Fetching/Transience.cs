using System.Net;
using System.Net.Sockets;
using Polly;
using Polly.Timeout;

namespace Search.Ingest;

/// <summary>Tells faults that may pass by themselves from those that stay: only the former are tried again.</summary>
internal static class Transience
{
    public static bool Is(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is { } fault ? Is(fault) : Is(outcome.Result!.StatusCode);

    public static bool Is(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout;

    private static bool Is(Exception fault) => fault switch
    {
        TimeoutRejectedException => true,
        _ when FetchRefusedException.In(fault) is not null => false,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => SocketFaultOf(fault) is SocketError.TryAgain,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded } => true,
        HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: IOException } => true,
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.Unknown } => true,
        HttpIOException or HttpRequestException => false,
        SocketException or IOException => true,
        _ => false,
    };

    private static SocketError? SocketFaultOf(Exception? fault) =>
        fault is SocketException socket ? socket.SocketErrorCode : fault is null ? null : SocketFaultOf(fault.InnerException);
}

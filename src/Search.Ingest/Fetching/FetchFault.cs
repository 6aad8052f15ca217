namespace Search.Ingest;

/// <summary>Why something could not be fetched.</summary>
public enum FetchFault
{
    /// <summary>The URL is none, or neither http nor https.</summary>
    InvalidUrl,

    /// <summary>The URL holds a user name or password.</summary>
    Credentials,

    /// <summary>The host's address is private, loopback, link-local or otherwise not public.</summary>
    PrivateAddress,

    /// <summary>The host's name has no address.</summary>
    NameNotFound,

    /// <summary>No connection came about.</summary>
    ConnectionFailed,

    /// <summary>TLS failed: a certificate that is not valid, or no protocol in common.</summary>
    Tls,

    /// <summary>The connection broke off before the answer was whole.</summary>
    ConnectionLost,

    /// <summary>The answer is no HTTP.</summary>
    Protocol,

    /// <summary>It took longer than its limit.</summary>
    TimedOut,

    /// <summary>A redirect says nowhere to go, or leads from https to http.</summary>
    BadRedirect,

    /// <summary>There were more redirects than are followed, or they lead in a circle.</summary>
    TooManyRedirects,

    /// <summary>The host's robots.txt does not allow it.</summary>
    RobotsDisallowed,

    /// <summary>The host's robots.txt cannot be read, so nothing is allowed (RFC 9309, 2.3.1.4).</summary>
    RobotsUnreachable,

    /// <summary>The server says that there is no such page, or that it is not for us: another 4xx than 408 and 429.</summary>
    NotThere,

    /// <summary>The server failed: 408 or a 5xx, after all retries.</summary>
    ServerFailed,

    /// <summary>The server asks to be left alone until an instant: 429, or 503 with Retry-After.</summary>
    AskedToWait,

    /// <summary>The server answered with a status that no page has.</summary>
    UnexpectedStatus,

    /// <summary>The host failed too often of late and is left alone for a while.</summary>
    CircuitOpen,

    /// <summary>The body is larger than its limit.</summary>
    TooLarge,

    /// <summary>The body unpacks to so much more than was sent that it is taken for an attack.</summary>
    DecompressionBomb,

    /// <summary>The body is packed in a way that cannot be unpacked, or its packing is broken.</summary>
    BadEncoding,
}

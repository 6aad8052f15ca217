namespace Search.Ingest;

/// <summary>What a fetch came to: exactly one of <see cref="Fetched"/>, <see cref="NotModified"/> and <see cref="FetchFailed"/>.</summary>
/// <param name="Url">The URL that was asked for.</param>
public abstract record FetchResult(Uri Url);

/// <summary>A body that was fetched whole.</summary>
/// <param name="Url">The URL that was asked for.</param>
/// <param name="Address">The URL that answered, after redirects.</param>
/// <param name="Body">The body, unpacked; whoever gets the result disposes of it.</param>
/// <param name="Charset">The encoding that the Content-Type states, or null.</param>
/// <param name="Answered">What to remember of the answer once its content is durable.</param>
public sealed record Fetched(Uri Url, Uri Address, FetchedBody Body, string? Charset, Remembered Answered) : FetchResult(Url);

/// <summary>The content is as it was when it was last fetched: 304.</summary>
/// <param name="Url">The URL that was asked for.</param>
/// <param name="Address">The URL that answered, after redirects.</param>
/// <param name="Answered">What to remember of the answer.</param>
public sealed record NotModified(Uri Url, Uri Address, Remembered Answered) : FetchResult(Url);

/// <summary>A fetch that failed.</summary>
/// <param name="Url">The URL that was asked for.</param>
/// <param name="Fault">Why.</param>
/// <param name="Message">What happened, for a person; no query string and no secret is in it.</param>
/// <param name="NotBefore">Before when it is no use to ask again, or null where the server does not say.</param>
public sealed record FetchFailed(Uri Url, FetchFault Fault, string Message, DateTimeOffset? NotBefore = null) : FetchResult(Url)
{
    /// <summary>
    /// Gets whether asking again later may go better; what is refused or not there stays so until somebody changes something.
    /// </summary>
    public bool IsPassing =>
        Fault is FetchFault.NameNotFound or FetchFault.ConnectionFailed or FetchFault.ConnectionLost or FetchFault.TimedOut
            or FetchFault.ServerFailed or FetchFault.AskedToWait or FetchFault.CircuitOpen
            or FetchFault.RobotsUnreachable or FetchFault.Tls;
}

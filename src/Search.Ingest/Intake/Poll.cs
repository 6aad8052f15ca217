namespace Search.Ingest;

/// <summary>
/// What one reading of a URL came to, besides its articles: what failed and must be tried again, and how many links it may still follow.
/// </summary>
internal sealed class Poll
{
    private readonly Lock _noting = new();
    private int _followed;

    /// <summary>Gets how many fetches failed in a way that may pass: then what pointed at them is not settled.</summary>
    public int PassingFaults { get; private set; }

    /// <summary>Gets the last instant before which a server asks not to be asked, or null.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Notes a fetch that failed.</summary>
    public void Note(FetchFailed failed)
    {
        lock (_noting)
        {
            PassingFaults += failed.IsPassing ? 1 : 0;
            NotBefore = failed.NotBefore is { } instant && !(instant <= NotBefore) ? instant : NotBefore;
        }
    }

    /// <summary>Takes one of the links that may be followed, or answers false where there are no more.</summary>
    public bool TryFollow(int most) => Interlocked.Increment(ref _followed) <= most;
}

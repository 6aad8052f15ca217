namespace Search.Ingest;

/// <summary>What a program needs to fetch: the fetcher and its memory, opened and closed together.</summary>
public sealed class WebAccess : IDisposable
{
    private readonly FetchMemory _memory;
    private readonly Fetcher _fetcher;
    private readonly TimeProvider _time;

    /// <summary>Opens the memory and makes the fetcher.</summary>
    /// <param name="options">The limits of fetching.</param>
    /// <param name="memory">The file of the memory.</param>
    /// <param name="folder">Where the files of large bodies are made.</param>
    /// <param name="time">The clock.</param>
    public WebAccess(FetchOptions options, string memory, string folder, TimeProvider time)
    {
        _time = time;
        _memory = FetchMemory.Open(memory);
        _fetcher = new Fetcher(options, _memory, folder, time);
    }

    /// <summary>Gets what fetches and reads for a plan.</summary>
    /// <param name="plan">The plan, for its format and what it takes for granted.</param>
    /// <param name="isAnew">Whether everything is fetched even if it is as it was.</param>
    public WebReading Reading(IntakePlan plan, bool isAnew = false) => new(_fetcher, _memory, plan.Format, plan.Reading, isAnew, _time);

    /// <inheritdoc/>
    public void Dispose()
    {
        _fetcher.Dispose();
        _memory.Dispose();
    }
}

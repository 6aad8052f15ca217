using System.Diagnostics;

namespace Search.Ingest;

/// <summary>Adds up how long each stage of the pipeline was at work, over all threads. Safe for many threads.</summary>
public sealed class StageClock
{
    private readonly long[] _ticks = new long[Enum.GetValues<Stage>().Length];
    private long _characters;

    /// <summary>Gets how many characters of text went through the stages.</summary>
    public long Characters => Interlocked.Read(ref _characters);

    /// <summary>Gets how long a stage was at work; two threads at once count twice.</summary>
    public TimeSpan BusyIn(Stage stage) => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks[(int)stage]));

    /// <summary>Does a stage's work, and counts how long it took.</summary>
    internal T Time<T>(Stage stage, Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            Interlocked.Add(ref _ticks[(int)stage], Stopwatch.GetTimestamp() - began);
        }
    }

    /// <summary>Counts how long getting each next item took.</summary>
    internal async IAsyncEnumerable<T> Time<T>(Stage stage, IAsyncEnumerable<T> items)
    {
        var began = Stopwatch.GetTimestamp();
        await foreach (var item in items.ConfigureAwait(false))
        {
            Interlocked.Add(ref _ticks[(int)stage], Stopwatch.GetTimestamp() - began);
            yield return item;
            began = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Counts text that goes through.</summary>
    internal void Count(int characters) => Interlocked.Add(ref _characters, characters);
}

/// <summary>The stages of the pipeline, in the data's way.</summary>
public enum Stage
{
    /// <summary>Reading files and parsing records.</summary>
    Read,

    /// <summary>Splitting articles into reports.</summary>
    Split,

    /// <summary>Finding dates, places, actors and credits.</summary>
    Enrich,

    /// <summary>Making the fingerprints that stories are found by.</summary>
    Fingerprint,

    /// <summary>Finding stories, writing revisions to the store; documents are analysed beside it.</summary>
    Write,

    /// <summary>Waiting for the documents, and making all durable.</summary>
    Commit,
}

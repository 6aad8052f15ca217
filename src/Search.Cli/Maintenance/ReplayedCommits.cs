using Search.Indexing;

namespace Search.Cli;

/// <summary>Writes every few seconds how far a rebuilding of the index is.</summary>
internal sealed class ReplayedCommits(TextWriter to, TimeProvider time) : IProgress<Commit>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private long _last = time.GetTimestamp();

    public void Report(Commit value)
    {
        if (time.GetElapsedTime(_last) >= Every)
        {
            _last = time.GetTimestamp();
            to.WriteLine($"replayed up to sequence {value.Sequence}");
        }
    }
}

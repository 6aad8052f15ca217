using Search.Indexing;

namespace Search.Web;

/// <summary>The commits known so far: immutable, and extended by those that came since.</summary>
internal sealed class CommitLog(IReadOnlyDictionary<long, Commit> bySequence, long sequence)
{
    public static CommitLog Empty { get; } = new(new Dictionary<long, Commit>(), 0);

    public IReadOnlyDictionary<long, Commit> BySequence => bySequence;

    public long Sequence => sequence;

    public CommitLog Extended(IReadOnlyList<Commit> later)
    {
        var all = new Dictionary<long, Commit>(bySequence);
        foreach (var commit in later)
        {
            all[commit.Sequence] = commit;
        }

        return new(all, later.Count > 0 ? later[^1].Sequence : sequence);
    }

    /// <summary>Gets the last sequence that was committed at or before an instant; 0 where none was.</summary>
    public long LastAt(DateTimeOffset instant) =>
        bySequence.Values.Where(commit => commit.At <= instant).Select(commit => commit.Sequence).DefaultIfEmpty().Max();
}

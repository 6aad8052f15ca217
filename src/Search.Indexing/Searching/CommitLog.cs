namespace Search.Indexing;

/// <summary>Reads commits from the store by what the ledger knows of them.</summary>
internal sealed class CommitLog(Func<StoreFile> store)
{
    /// <summary>
    /// Gets the sequence that a moment stands for: the number itself, or the last at or before the instant; 0 before the first.
    /// </summary>
    public long SequenceAt(AsOf moment, IndexSnapshot snapshot) => moment.Sequence
        ?? Math.Min(snapshot.Sequence, Ledger.CommitAt(snapshot.Ledger, moment.Instant!.Value) is { } position ? Read(position).Sequence
            : 0);

    /// <summary>Gets when a sequence was committed; null where there is none.</summary>
    public DateTimeOffset? InstantOf(long sequence, IndexSnapshot snapshot) =>
        Ledger.CommitOf(snapshot.Ledger, sequence) is { } position ? Read(position).At : null;

    /// <summary>Gets the commits after a sequence, in their order.</summary>
    public IReadOnlyList<Commit> After(long sequence, IndexSnapshot snapshot) =>
        [.. Ledger.CommitsAfter(snapshot.Ledger, sequence).Select(Read).Where(commit => commit.Sequence <= snapshot.Sequence)];

    private Commit Read(long position) => store().Read(position, StoreJson.ReadCommit).ToCommit();
}

namespace Search.Indexing;

/// <summary>Brings an index up to the store: each frame has the same effect however often it is replayed.</summary>
internal sealed class Replay(StoreFile store, ReportIndex reports, Ledger ledger)
{
    /// <summary>Replays the whole batches between two positions and makes them durable.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="end">Where the last whole batch ends.</param>
    /// <param name="committed">Called with each commit that was replayed.</param>
    /// <returns>How many commits were replayed.</returns>
    public int Run(long from, long end, Action<Commit>? committed = null)
    {
        var commits = 0;
        var sequence = Math.Max(reports.Stamp.Sequence, ledger.Stamp.Sequence);
        foreach (var frame in StoreScan.Frames(store, from, end))
        {
            Apply(frame);
            if (frame.Kind == FrameKind.Commit)
            {
                var commit = StoreJson.ReadCommit(frame);
                sequence = commit.Sequence;
                commits++;
                committed?.Invoke(commit.ToCommit());
            }
        }

        if (commits > 0)
        {
            ledger.Commit(new IndexStamp(sequence, end));
            reports.Commit(new IndexStamp(sequence, end));
        }

        return commits;
    }

    private void Apply(Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Received:
                var article = StoreJson.ReadReceived(frame);
                ledger.Put(article.Id, ContentHash.Of(article), frame.Position);
                break;
            case FrameKind.Revision:
                reports.Put(StoreJson.ReadRevision(frame), frame.Position);
                break;
            case FrameKind.Ended:
                var ended = StoreJson.ReadEnded(frame);
                reports.Put(StoreJson.ReadRevision(store.Read(ended.Position)), ended.Position, ended.Last);
                break;
            case FrameKind.Commit:
                ledger.Put(StoreJson.ReadCommit(frame), frame.Position);
                break;
            default:
                throw new StoreCorruptException(
                    $"The store has a frame of unknown kind {(int)frame.Kind} at byte {frame.Position}.", frame.Position);
        }
    }
}

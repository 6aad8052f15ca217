namespace Search.Indexing;

/// <summary>Brings an index up to the store: each frame has the same effect however often it is replayed.</summary>
internal sealed class Replay(CorpusFiles files)
{
    private readonly StoreFile _store = files.Store;
    private readonly ReportIndex _reports = files.Reports;
    private readonly Ledger _ledger = files.Ledger;
    private readonly StoryKeys _keys = new(files.Keys);

    /// <summary>Replays the whole batches between two positions and makes them durable.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="end">Where the last whole batch ends.</param>
    /// <param name="committed">Called with each commit that was replayed.</param>
    /// <returns>How many commits were replayed.</returns>
    public int Run(long from, long end, Action<Commit>? committed = null)
    {
        var commits = 0;
        var sequence = Math.Max(_reports.Stamp.Sequence, _ledger.Stamp.Sequence);
        foreach (var frame in StoreScan.Frames(_store, from, end))
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
            var stamp = new IndexStamp(sequence, end);
            _ledger.Commit(stamp);
            files.Keys.Flush(stamp);
            _reports.Commit(stamp);
        }

        return commits;
    }

    private void Apply(Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Received:
                var article = StoreJson.ReadReceived(frame);
                _ledger.Put(article.Id, ContentHash.Of(article), frame.Position);
                break;
            case FrameKind.Revision:
                Begin(StoreJson.ReadRevision(frame), frame.Position);
                break;
            case FrameKind.Ended:
                var ended = StoreJson.ReadEnded(frame);
                _reports.Put(_store.Read(ended.Position, StoreJson.ReadRevision), ended.Position, ended.Last);
                break;
            case FrameKind.Commit:
                _ledger.Put(StoreJson.ReadCommit(frame), frame.Position);
                break;
            default:
                throw new StoreCorruptException(
                    $"The store has a frame of unknown kind {(int)frame.Kind} at byte {frame.Position}.", frame.Position);
        }
    }

    private void Begin(RevisionRecord revision, long position)
    {
        var fingerprint = Fingerprint.Of(revision.Report);
        _keys.Put(fingerprint, revision.Report, position);
        _reports.Put(
            revision with { Story = revision.Story ?? StoryRecord.Alone(revision.Id, revision.Report, position, fingerprint) }, position);
    }
}

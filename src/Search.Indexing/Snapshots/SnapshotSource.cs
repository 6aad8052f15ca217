using Lucene.Net.Index;
using Lucene.Net.Store;
using Lock = System.Threading.Lock;

namespace Search.Indexing;

/// <summary>
/// Opens the states of the index as they are committed, hands out leases on the newest, and holds older ones for cursors.
/// </summary>
internal sealed class SnapshotSource : IDisposable
{
    /// <summary>How long a state is held for the cursors that page through it.</summary>
    public static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan CheckTime = TimeSpan.FromMilliseconds(250);

    private readonly Lock _opening = new();
    private readonly Lock _lock = new();
    private readonly string _directory;
    private readonly TimeProvider _time;
    private readonly FacetDictionaries _dictionaries;
    private readonly List<(IndexSnapshot Snapshot, DateTimeOffset Until)> _held = [];
    private IndexSnapshot _newest;
    private long _lastCheck;

    public SnapshotSource(string directory, FacetDictionaries dictionaries, TimeProvider time)
    {
        BlockCodec.Register();
        (_directory, _dictionaries, _time) = (directory, dictionaries, time);
        _newest = Open(null) ?? OpenEmpty();
        _lastCheck = time.GetTimestamp();
    }

    /// <summary>Takes a lease on the newest state. While another thread opens a newer one, that is the one before.</summary>
    public SnapshotLease Lease()
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _lastCheck)) > CheckTime && _opening.TryEnter())
        {
            try
            {
                OpenNewer();
            }
            finally
            {
                _opening.Exit();
            }
        }

        while (true)
        {
            if (Volatile.Read(ref _newest) is var newest && newest.TryLease())
            {
                return new SnapshotLease(newest);
            }
        }
    }

    /// <summary>Takes a lease on the state with a version, if it is the newest or held; else null.</summary>
    public SnapshotLease? Lease(long version)
    {
        lock (_lock)
        {
            DropExpired();
            var snapshot = _newest.Reports.Version == version ? _newest
                : _held.Find(held => held.Snapshot.Reports.Version == version).Snapshot;
            return snapshot is not null && snapshot.TryLease() ? new SnapshotLease(snapshot) : null;
        }
    }

    /// <summary>Holds a state for <see cref="HoldTime"/> from now on.</summary>
    public void Hold(IndexSnapshot snapshot)
    {
        lock (_lock)
        {
            DropExpired();
            var until = _time.GetUtcNow() + HoldTime;
            var at = _held.FindIndex(held => held.Snapshot == snapshot);
            if (at >= 0)
            {
                _held[at] = (snapshot, until);
            }
            else if (snapshot.TryLease())
            {
                _held.Add((snapshot, until));
            }
        }
    }

    /// <summary>Makes the last commit the newest state.</summary>
    public void Refresh()
    {
        lock (_opening)
        {
            OpenNewer();
        }
    }

    public void Dispose()
    {
        lock (_opening)
        {
            lock (_lock)
            {
                _held.ForEach(held => held.Snapshot.Release());
                _held.Clear();
                _newest.Release();
            }
        }
    }

    /// <summary>
    /// Opening takes a while, most of all after segments were merged: who searches or pages meanwhile does not wait for it.
    /// </summary>
    private void OpenNewer()
    {
        Volatile.Write(ref _lastCheck, _time.GetTimestamp());
        lock (_lock)
        {
            DropExpired();
        }

        if (Open(_newest) is { } newer)
        {
            var before = _newest;
            Volatile.Write(ref _newest, newer);
            before.Forget();
            ForgetMerged(before);
            before.Release();
        }
    }

    /// <summary>Drops what held states keep of segments that are in none but them. The last one before may still be searched.</summary>
    private void ForgetMerged(IndexSnapshot before)
    {
        var kept = _newest.Segments.Select(segment => segment.Reader.CoreCacheKey).ToHashSet();
        lock (_lock)
        {
            foreach (var (snapshot, _) in _held.Where(held => held.Snapshot != before))
            {
                snapshot.ForgetMerged(kept);
            }
        }
    }

    private IndexSnapshot? Open(IndexSnapshot? before)
    {
        if (IndexFolder.Current(_directory) is not { } folder || !DirectoryReader.IndexExists(FSDirectory.Open(folder.Reports)))
        {
            return null;
        }

        var isSame = before?.Folder == folder.Path;
        var reports = isSame ? DirectoryReader.OpenIfChanged(before!.Reports) : DirectoryReader.Open(FSDirectory.Open(folder.Reports));
        if (reports is null)
        {
            return null;
        }

        var ledger = DirectoryReader.Open(FSDirectory.Open(folder.Ledger));
        return new IndexSnapshot(reports, ledger, folder.Path, _dictionaries, isSame ? before : null);
    }

    private IndexSnapshot OpenEmpty()
    {
        using (var store = StoreFile.OpenToRead(_directory))
        {
            if (store is not null && StoreScan.Of(store, StoreFile.HeadSize).Last is { } commit)
            {
                throw new CorpusException(
                    $"{_directory} has a store with {commit.Sequence} commits and no index. "
                    + "Run `dateline reindex`: it builds the index anew from the store.");
            }
        }

        using var reports = LuceneFolder.Empty();
        using var ledger = LuceneFolder.Empty();
        reports.Reader.IncRef();
        ledger.Reader.IncRef();
        return new IndexSnapshot(reports.Reader, ledger.Reader, "", _dictionaries, null);
    }

    private void DropExpired()
    {
        var now = _time.GetUtcNow();
        foreach (var (snapshot, _) in _held.FindAll(held => held.Until <= now))
        {
            snapshot.Release();
        }

        _held.RemoveAll(held => held.Until <= now);
    }
}

/// <summary>The right to use a state of the index until it is disposed of.</summary>
internal readonly struct SnapshotLease(IndexSnapshot snapshot) : IDisposable
{
    public IndexSnapshot Snapshot { get; } = snapshot;

    public void Dispose() => Snapshot.Release();
}

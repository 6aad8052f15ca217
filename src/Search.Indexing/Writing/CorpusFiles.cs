namespace Search.Indexing;

/// <summary>Everything that a writer holds open, brought into agreement: the index holds exactly what the store holds.</summary>
internal sealed class CorpusFiles : IDisposable
{
    private readonly WriterLock _lock;
    private readonly LuceneFolder _reports;
    private readonly LuceneFolder _ledger;

    private CorpusFiles(
        WriterLock writerLock, StoreFile store, IndexFolder folder, Func<SegmentDraft, TextSchema>? text = null, int? lanes = null)
    {
        (_lock, Store, Folder) = (writerLock, store, folder);
        _reports = LuceneFolder.Open(folder.Reports);
        _ledger = LuceneFolder.Open(folder.Ledger);
        Reports = new ReportIndex(_reports, text ?? (draft => new ReportText(draft)), lanes ?? DocumentLanes.Usual);
        (Ledger, Keys) = (new Ledger(_ledger), KeyTable.Open(folder.Keys));
    }

    public StoreFile Store { get; }

    public IndexFolder Folder { get; }

    public ReportIndex Reports { get; }

    public Ledger Ledger { get; }

    /// <summary>Gets what the texts of stories are found by.</summary>
    public KeyTable Keys { get; }

    /// <summary>Gets the reports, to look up what the last commit holds.</summary>
    public LuceneFolder Lucene => _reports;

    /// <summary>Gets what the ledger held at the last commit.</summary>
    public Lucene.Net.Index.IndexReader LedgerReader => _ledger.Reader;

    /// <summary>Takes the lock, cuts off an unfinished batch, and catches the index up.</summary>
    public static CorpusFiles Open(string directory, TimeProvider time, out StoreRecovery recovery)
    {
        var writerLock = WriterLock.Take(directory, time);
        StoreFile? store = null;
        CorpusFiles? files = null;
        try
        {
            store = StoreFile.OpenToWrite(directory);
            files = new CorpusFiles(writerLock, store, FolderOf(directory));
            recovery = Agree(directory, ref files);
            return files;
        }
        catch
        {
            files?.Dispose();
            store?.Dispose();
            writerLock.Dispose();
            throw;
        }
    }

    /// <summary>Takes the lock and opens an empty index beside the one in use.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="time">The clock that the lock is signed with.</param>
    /// <param name="text">Says which words are indexed; null for those of the product.</param>
    /// <param name="lanes">
    /// How many threads write documents; null for as many as this machine has use for, 0 for the caller's alone.
    /// </param>
    public static CorpusFiles OpenFresh(string directory, TimeProvider time, Func<SegmentDraft, TextSchema>? text = null, int? lanes = null)
    {
        var writerLock = WriterLock.Take(directory, time);
        try
        {
            return new CorpusFiles(writerLock, StoreFile.OpenToWrite(directory), IndexFolder.Fresh(directory), text, lanes);
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Reports.Dispose();
        _reports.Dispose();
        _ledger.Dispose();
        Keys.Dispose();
        Store.Dispose();
        _lock.Dispose();
    }

    private static IndexFolder FolderOf(string directory)
    {
        if (IndexFolder.Current(directory) is { } folder)
        {
            return folder;
        }

        folder = IndexFolder.Fresh(directory);
        folder.Use(directory);
        return folder;
    }

    private static StoreRecovery Agree(string directory, ref CorpusFiles files)
    {
        var length = files.Store.Length;
        long[] known = [files.Reports.Stamp.Position, files.Ledger.Stamp.Position, files.Keys.Stamp.Position];
        var from = known.Min();
        var scan = StoreScan.Of(files.Store, Math.Min(from, length) == from ? from : StoreFile.HeadSize);
        var isAhead = known.Max() > scan.End;
        if (isAhead)
        {
            (from, scan) = (StoreFile.HeadSize, StoreScan.Of(files.Store, StoreFile.HeadSize));
            files = files.Anew(directory);
        }

        if (scan.End < length)
        {
            files.Store.CutAt(scan.End, keepAs: isAhead
                ? Path.Combine(directory, FormattableString.Invariant($"{StoreFile.Name}.cut-at-{scan.End}")) : null);
        }

        var replayed = new Replay(files).Run(from, scan.End);
        return new StoreRecovery(scan.End, length - scan.End, replayed, isAhead);
    }

    private CorpusFiles Anew(string directory)
    {
        Reports.Dispose();
        _reports.Dispose();
        _ledger.Dispose();
        Keys.Dispose();
        var fresh = IndexFolder.Fresh(directory);
        fresh.Use(directory);
        fresh.RemoveOthers();
        return new CorpusFiles(_lock, Store, fresh);
    }
}

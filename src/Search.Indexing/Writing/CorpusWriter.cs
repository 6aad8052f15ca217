using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// Writes the corpus of one data directory: the store and the index beside it. There is one writer at a time, held by an exclusive lock.
/// </summary>
/// <remarks>
/// Used by one thread, <see cref="Knows"/> apart. What is put is neither durable nor visible until <see cref="Commit"/>; what is not
/// committed is gone when the
/// process ends. After an exception from <see cref="Put(Article, IReadOnlyList{Report})"/>, <see cref="Reenrich"/> or <see cref="Commit"/>
/// the writer refuses to go on:
/// <see cref="Recover"/> it.
/// </remarks>
public sealed class CorpusWriter : IDisposable
{
    private readonly string _directory;
    private readonly TimeProvider _time;
    private volatile CorpusFiles _files;
    private readonly List<CorpusReader> _readers = [];
    private StoryChanges _stories;
    private bool _isDisposed;
    private Batch _batch = new();

    private CorpusWriter(string directory, TimeProvider time)
    {
        (_directory, _time) = (directory, time);
        (_files, _stories, Recovery) = OpenFiles();
    }

    /// <summary>Gets the last committed sequence; 0 in an empty corpus.</summary>
    public long Sequence => _files.Reports.Stamp.Sequence;

    /// <summary>Gets what opening found and mended.</summary>
    public StoreRecovery Recovery { get; private set; }

    /// <summary>
    /// Gets whether an earlier write failed: what was put since the last commit is not whole, and the corpus must be opened anew.
    /// </summary>
    public bool IsFaulted { get; private set; }

    /// <summary>
    /// Opens the corpus of a directory for writing, making it where there is none, and catches the index up with the store.
    /// </summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="time">The clock that commits are stamped with.</param>
    /// <exception cref="CorpusLockedException">Another process has it open for writing.</exception>
    /// <exception cref="CorpusException">
    /// The store or index is damaged or of another version; the message says where and what cures it.
    /// </exception>
    public static CorpusWriter Open(string directory, TimeProvider time) => new(directory, time);

    /// <summary>Says whether some process, this one included, has the corpus of a directory open for writing now.</summary>
    /// <param name="directory">The data directory.</param>
    public static bool IsOpenIn(string directory) => WriterLock.IsHeld(directory);

    /// <summary>
    /// Puts an article with its reports: begins revisions for what is new or other, ends those of what is gone. Same content does nothing.
    /// </summary>
    /// <param name="article">What came in.</param>
    /// <param name="reports">Its reports, split and enriched, in their order.</param>
    /// <exception cref="ArgumentException">A report belongs to another article.</exception>
    public PutOutcome Put(Article article, IReadOnlyList<Report> reports) => Put(article, () => IncomingReport.Of(reports));

    /// <summary>
    /// Puts an article as <see cref="Put(Article, IReadOnlyList{Report})"/> does, and asks for its reports only where its content is new.
    /// </summary>
    /// <param name="article">What came in.</param>
    /// <param name="reports">Splits and enriches it; what it throws comes through, and leaves the writer usable.</param>
    /// <exception cref="ArgumentException">A report belongs to another article.</exception>
    public PutOutcome Put(Article article, Func<IReadOnlyList<IncomingReport>> reports)
    {
        var hash = ContentHash.Of(article);
        var known = Guarded(() => _batch.HashOf(article.Id) ?? _files.Ledger.HashOf(article.Id));
        return known == hash
            ? Guarded(() => new PutOutcome(PutKind.Unchanged, 0, 0, 0, Current(article.Id).Count))
            : Receive(known is null ? PutKind.Added : PutKind.Changed, article, hash, reports());
    }

    /// <summary>
    /// Says whether the article came in with this very content, as of the last commit. Any thread may ask while another one writes.
    /// </summary>
    public bool Knows(Article article) => _files.Ledger.HashOf(article.Id) is { } known && known == ContentHash.Of(article);

    private PutOutcome Receive(
        PutKind kind, Article article, UInt128 hash, IReadOnlyList<IncomingReport> reports) => Guarded(article, reports, () =>
    {
        var position = _files.Store.Append(FrameKind.Received, StoreJson.Write(new ReceivedRecord(article)));
        _files.Ledger.Put(article.Id, hash, position);
        _batch.Receive(article.Id, hash);
        return Revise(kind, article.Id, kind == PutKind.Added ? [] : Current(article.Id), reports);
    });

    /// <summary>Puts the reports of an article that is known already, split or enriched anew: what differs becomes new revisions.</summary>
    /// <param name="article">The article as it came in, from <see cref="Received"/>.</param>
    /// <param name="reports">Its reports, in their order.</param>
    /// <exception cref="ArgumentException">A report belongs to another article.</exception>
    public PutOutcome Reenrich(Article article, IReadOnlyList<IncomingReport> reports) => Guarded(article, reports, () =>
    {
        var outcome = Revise(PutKind.Changed, article.Id, Current(article.Id), reports);
        return outcome is { Added: 0, Changed: 0, Retired: 0 } ? outcome with { Kind = PutKind.Unchanged } : outcome;
    });

    /// <summary>Makes everything put since the last commit durable and visible under the next sequence, whole or not at all.</summary>
    /// <param name="reason">Why, for the commit log: <c>ingest</c>, <c>re-enrich</c>.</param>
    /// <returns>The commit, or null where nothing was put: then there is no new sequence.</returns>
    public Commit? Commit(string reason) => Guarded(() =>
    {
        if (_batch.IsEmpty)
        {
            return null;
        }

        _files.Reports.Settle(); // What cannot be indexed must fail before it is durable: no opening could replay it.
        var record = new CommitRecord(Sequence + 1, _time.GetUtcNow().ToUniversalTime(), reason, _batch.Received, _batch.Begun,
            _batch.Ended, _files.Reports.Stamp.Position);
        var position = _files.Store.Append(FrameKind.Commit, StoreJson.Write(record));
        _files.Store.Sync();
        _files.Ledger.Put(record, position);
        var stamp = new IndexStamp(record.Sequence, _files.Store.Length);
        _files.Ledger.Commit(stamp);
        _files.Keys.Commit(stamp);
        _files.Reports.Commit(stamp);
        _stories.Committed();
        _batch = new Batch();
        foreach (var reader in _readers)
        {
            reader.Refresh();
        }

        SystemHeap.GiveBack();
        return record.ToCommit();
    });

    /// <summary>Reads every article as it last came in, for splitting and enriching anew; lazily, as of the last commit.</summary>
    public IEnumerable<Article> Received()
    {
        foreach (var position in Ledger.Received(_files.LedgerReader).Order())
        {
            yield return _files.Store.Read(position, StoreJson.ReadReceived);
        }
    }

    /// <summary>Opens a reader that sees each commit of this writer as soon as it is made.</summary>
    /// <param name="labels">Where facet values get their names.</param>
    /// <param name="atlas">Where places lie; null knows none.</param>
    public CorpusReader OpenReader(FacetLabels labels, PlaceAtlas? atlas = null)
    {
        var reader = CorpusReader.Open(_directory, labels, _time, atlas);
        _readers.Add(reader);
        return reader;
    }

    /// <summary>
    /// Opens the corpus anew after a write that failed: what was put since the last commit is gone, and all else as it was. Readers stay.
    /// </summary>
    /// <exception cref="CorpusException">It cannot be opened, as for <see cref="Open"/>; it may be tried again.</exception>
    public void Recover()
    {
        IsFaulted = true;
        _files.Dispose();
        _batch = new Batch();
        (_files, _stories, Recovery) = OpenFiles();
        IsFaulted = false;
    }

    /// <summary>Closes the corpus and gives up the lock; what was put and not committed is gone. Readers stay open.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_batch.IsEmpty && !IsFaulted)
        {
            _files.Keys.Flush(_files.Reports.Stamp);
        }

        _files.Dispose();
    }

    private (CorpusFiles Files, StoryChanges Stories, StoreRecovery Recovery) OpenFiles()
    {
        var files = CorpusFiles.Open(_directory, _time, out var recovery);
        return (files, new StoryChanges(files), recovery);
    }

    private List<KnownReport> Current(ArticleId article) => _batch.Current(article)
        ?? _files.Reports.Current(article).ConvertAll(report => _batch.Latest(report.Id) ?? report);

    private PutOutcome Revise(PutKind kind, ArticleId article, List<KnownReport> current, IReadOnlyList<IncomingReport> reports)
    {
        var revising = new Revising(_files, _batch, _stories, Sequence + 1, isReenriching: _batch.HashOf(article) is null);
        return revising.Run(kind, article, current, reports);
    }

    private PutOutcome Guarded(Article article, IReadOnlyList<IncomingReport> reports, Func<PutOutcome> put)
    {
        foreach (var (report, _) in reports)
        {
            if (report.ArticleId != article.Id)
            {
                throw new ArgumentException($"The report '{report.Heading}' belongs to article {report.ArticleId}, not to {article.Id}.",
                    nameof(reports));
            }
        }

        return Guarded(put);
    }

    private T Guarded<T>(Func<T> write)
    {
        if (IsFaulted)
        {
            throw new InvalidOperationException("An earlier write failed, so what was put since the last commit is not whole. "
                + "Recover the writer, or open the corpus anew.");
        }

        IsFaulted = true;
        var result = write();
        IsFaulted = false;
        return result;
    }
}

using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Writes the corpus of one data directory: the store and the index beside it. There is one writer at a time, held by an exclusive lock.</summary>
/// <remarks>Used by one thread. What is put is neither durable nor visible until <see cref="Commit"/>; what is not committed is gone when the process ends.</remarks>
public sealed class CorpusWriter : IDisposable
{
    private CorpusWriter(long sequence) => Sequence = sequence;

    /// <summary>Gets the last committed sequence; 0 in an empty corpus.</summary>
    public long Sequence { get; }

    /// <summary>Opens the corpus of a directory for writing, making it where there is none, and catches the index up with the store.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="time">The clock that commits are stamped with.</param>
    /// <exception cref="CorpusLockedException">Another process has it open for writing.</exception>
    /// <exception cref="CorpusException">The store or index is damaged or of another version; the message says where and what cures it.</exception>
    public static CorpusWriter Open(string directory, TimeProvider time) => throw new NotSupportedException();

    /// <summary>Puts an article with its reports: begins revisions for what is new or other, ends those of what is gone. Same content does nothing.</summary>
    /// <param name="article">What came in.</param>
    /// <param name="reports">Its reports, split and enriched, in their order.</param>
    public PutOutcome Put(Article article, IReadOnlyList<Report> reports) => throw new NotSupportedException();

    /// <summary>Puts the reports of an article that is known already, split or enriched anew: what differs becomes new revisions.</summary>
    /// <param name="article">The article as it came in, from <see cref="Received"/>.</param>
    /// <param name="reports">Its reports, in their order.</param>
    public PutOutcome Reenrich(Article article, IReadOnlyList<Report> reports) => throw new NotSupportedException();

    /// <summary>Makes everything put since the last commit durable and visible under the next sequence, whole or not at all.</summary>
    /// <param name="reason">Why, for the commit log: <c>ingest</c>, <c>re-enrich</c>.</param>
    /// <returns>The commit, or null where nothing was put: then there is no new sequence.</returns>
    public Commit? Commit(string reason) => throw new NotSupportedException();

    /// <summary>Reads every article as it last came in, for splitting and enriching anew; lazily, as of the last commit.</summary>
    public IEnumerable<Article> Received() => throw new NotSupportedException();

    /// <summary>Opens a reader that sees each commit of this writer as soon as it is made.</summary>
    public CorpusReader OpenReader(FacetLabels labels) => throw new NotSupportedException();

    /// <summary>Closes the corpus and gives up the lock; what was put and not committed is gone.</summary>
    public void Dispose() => GC.SuppressFinalize(this);
}

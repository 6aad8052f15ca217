using Search.Articles;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Searches the corpus of one data directory. Takes no lock, sees committed data only, and may be used by many threads at once.</summary>
public sealed class CorpusReader : IDisposable
{
    private CorpusReader(long sequence) => Sequence = sequence;

    /// <summary>Gets the last committed sequence that a search sees now.</summary>
    public long Sequence { get; }

    /// <summary>Opens the corpus of a directory for reading; one that does not exist yet is an empty corpus.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="labels">Where facet values get their names.</param>
    /// <param name="time">The clock that cursors expire by.</param>
    /// <exception cref="CorpusException">The store or index is damaged or of another version; the message says what cures it.</exception>
    public static CorpusReader Open(string directory, FacetLabels labels, TimeProvider time) => throw new NotSupportedException();

    /// <summary>Answers a request.</summary>
    /// <returns>A <see cref="SearchPage"/>, or why there is none: <see cref="SearchRefused"/>, <see cref="CursorExpired"/>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the search stopped.</exception>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Gets the revision of a report that is current now or was at a moment; null where there is none.</summary>
    public Revision? Find(ReportId id, AsOf? asOf = null) => throw new NotSupportedException();

    /// <summary>Gets every revision of a report, first to last; none where the report is not known.</summary>
    public IReadOnlyList<Revision> Revisions(ReportId id) => throw new NotSupportedException();

    /// <summary>Gets every commit after a sequence, in their order.</summary>
    public IReadOnlyList<Commit> Commits(long after = 0) => throw new NotSupportedException();

    /// <summary>Counts what the corpus holds now.</summary>
    public CorpusStatistics Statistics() => throw new NotSupportedException();

    /// <summary>Closes the reader; searches under way finish.</summary>
    public void Dispose() => GC.SuppressFinalize(this);
}

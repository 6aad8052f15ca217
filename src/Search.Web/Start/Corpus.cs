using Search.Articles;
using Search.Indexing;
using Search.Ingest;
using Search.Reference;

namespace Search.Web;

/// <summary>The corpus that this server holds open: the one place where it is read, written and asked about its clock.</summary>
/// <param name="writer">The writer.</param>
/// <param name="reader">The reader that sees the writer's commits.</param>
/// <param name="labels">The names of places and actors.</param>
/// <param name="read">What splits an article into its reports and finds dates, places and actors in them.</param>
/// <param name="rejects">Where what cannot be read is kept; this value owns it.</param>
/// <param name="owner">Closes writer, reader and reference data; this value owns it.</param>
internal sealed class Corpus(
    CorpusWriter writer,
    CorpusReader reader,
    FacetLabels labels,
    Func<Article, IReadOnlyList<Report>> read,
    RejectLog rejects,
    IDisposable owner) : IDisposable
{
    private readonly Lock _writing = new();
    private volatile CommitLog _log = CommitLog.Empty;

    public CorpusReader Reader => reader;

    public FacetLabels Labels => labels;

    /// <summary>Makes the corpus of a data directory that is open for writing.</summary>
    public static Corpus Of(Workspace workspace, TimeProvider time)
    {
        var rejects = new RejectLog(workspace.Directory.Rejects, time);
        return new(workspace.Writer, workspace.Reader, workspace.Labels, workspace.Read, rejects, workspace);
    }

    /// <summary>Splits and enriches an article, without writing it.</summary>
    public PutItem Prepare(Article article) => new(article, IncomingReport.Of(read(article)));

    /// <summary>
    /// Puts articles and commits them as one batch: all of it is on disk afterwards, or nothing. Keeps the rejects beside.
    /// </summary>
    /// <returns>What each came to, in their order, and the sequence at which they are to be found.</returns>
    public (IReadOnlyList<PutOutcome> Outcomes, long Sequence) Put(IReadOnlyList<PutItem> items, IEnumerable<Reject> rejected)
    {
        lock (_writing)
        {
            Recover();
            foreach (var reject in rejected)
            {
                rejects.Add(reject);
            }

            var outcomes = items.Select(item => writer.Put(item.Article, () => item.Reports)).ToList();
            writer.Commit("api");
            return (outcomes, writer.Sequence);
        }
    }

    /// <summary>
    /// Puts articles that were read already and commits them as one batch; what is known as it is, is not split and enriched again.
    /// </summary>
    public SunkBatch Take(IReadOnlyList<Article> articles, string reason)
    {
        var split = articles.AsParallel().AsOrdered().Select(article => writer.Knows(article) ? null : Prepare(article)).ToList();
        lock (_writing)
        {
            Recover();
            var outcomes = articles
                .Zip(split, (article, item) => (SunkArticle)writer.Put(article, () => (item ?? Prepare(article)).Reports))
                .ToList();
            writer.Commit(reason);
            return new(outcomes, writer.Sequence);
        }
    }

    /// <summary>Gets every commit, by sequence.</summary>
    public IReadOnlyDictionary<long, Commit> Commits() => Log().BySequence;

    /// <summary>Gets the sequence that a moment stands for: the last one at or before it, and never one to come.</summary>
    public long SequenceAt(AsOf? moment)
    {
        var now = reader.Sequence;
        return moment switch
        {
            null => now,
            { Sequence: { } sequence } => Math.Min(sequence, now),
            { Instant: { } instant } => Log().LastAt(instant),
            _ => now,
        };
    }

    /// <summary>Gets when the revision of a report that is current at a sequence was committed.</summary>
    public DateTimeOffset CommittedAt(ReportId id, long sequence) =>
        reader.Find(id, AsOf.Of(sequence)) is { } revision && Commits().TryGetValue(revision.First, out var commit)
            ? commit.At
            : DateTimeOffset.UnixEpoch;

    /// <summary>A write that failed, for a full disk perhaps, ends its own request and no later one.</summary>
    private void Recover()
    {
        if (writer.IsFaulted)
        {
            writer.Recover();
        }
    }

    public void Dispose()
    {
        rejects.Dispose();
        owner.Dispose();
    }

    private CommitLog Log()
    {
        var log = _log;
        return log.Sequence == reader.Sequence ? log : _log = log.Extended(reader.Commits(log.Sequence));
    }
}

/// <summary>An article with its reports, ready to be put.</summary>
internal sealed record PutItem(Article Article, IReadOnlyList<IncomingReport> Reports);

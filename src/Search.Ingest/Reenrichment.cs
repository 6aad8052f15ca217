using Search.Articles;

namespace Search.Ingest;

/// <summary>
/// Splits and enriches anew every article that came in, from the store alone; what differs becomes new revisions at new sequences.
/// </summary>
/// <remarks>For a better tagger, a larger gazetteer or a correction. Nothing that an earlier sequence needs is touched.</remarks>
/// <param name="workspace">The data directory, opened for writing.</param>
/// <param name="time">The clock.</param>
public sealed class Reenrichment(Workspace workspace, TimeProvider time)
{
    private readonly IngestOptions _options = new() { Reason = "re-enrich" };

    /// <summary>
    /// Runs over all articles, or until the token is cancelled; either way what was read is committed, and the summary counts it.
    /// </summary>
    /// <param name="progress">Told after each article, or null.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public Task<IngestSummary> RunAsync(IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var run = new WriterRun(workspace, _options, time);
        var meter = new Meter(() => null, run.Summary, progress);
        return run.TakeAllAsync(Read(workspace.Writer.Received()), read => Take(read, run, meter), cancellationToken);
    }

    private void Take(ReadArticle read, WriterRun run, Meter meter)
    {
        run.Summary.Count(workspace.Writer.Reenrich(read.Article, read.Reports.Value));
        run.Batch.Add(read);
        meter.Tell(null);
    }

    private IAsyncEnumerable<Task<ReadArticle>> Read(IEnumerable<Article> articles) =>
        articles.Select(article => Task.Run(() => ReadArticle.Of(article, workspace))).ToAsyncEnumerable();
}

using Search.Articles;

namespace Search.Ingest;

/// <summary>Splits and enriches anew every article that came in, from the store alone; what differs becomes new revisions at new sequences.</summary>
/// <remarks>For a better tagger, a larger gazetteer or a correction. Nothing that an earlier sequence needs is touched.</remarks>
/// <param name="workspace">The data directory, opened for writing.</param>
/// <param name="time">The clock.</param>
public sealed class Reenrichment(Workspace workspace, TimeProvider time)
{
    private readonly IngestOptions _options = new() { Reason = "re-enrich" };

    /// <summary>Runs over all articles, or until the token is cancelled; either way what was read is committed, and the summary counts it.</summary>
    /// <param name="progress">Told after each article, or null.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<IngestSummary> RunAsync(IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var began = time.GetTimestamp();
        var summary = new IngestSummary();
        var batch = new Batch(workspace.Writer, _options, time);
        var meter = new Meter(() => null, summary, progress);
        try
        {
            await foreach (var read in Read(workspace.Writer.Received()).InOrder(_options.ReadAhead, cancellationToken).ConfigureAwait(false))
            {
                summary.Count(workspace.Writer.Reenrich(read.Article, read.Reports.Value));
                batch.Add(read);
                meter.Tell(null);
            }
        }
        finally
        {
            batch.Commit();
        }

        (summary.Sequence, summary.Duration, summary.Stopped) = (batch.Sequence, time.GetElapsedTime(began), cancellationToken.IsCancellationRequested);
        return summary;
    }

    private IAsyncEnumerable<Task<ReadArticle>> Read(IEnumerable<Article> articles) =>
        articles.Select(article => Task.Run(() => ReadArticle.Of(article, workspace))).ToAsyncEnumerable();
}

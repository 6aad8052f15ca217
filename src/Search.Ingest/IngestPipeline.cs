using System.Runtime.CompilerServices;
using Search.Articles;

namespace Search.Ingest;

/// <summary>The way of the data, from bytes to committed revisions: <c>source.Read → format.Parse → splitter.Split → enricher.Enrich → writer.Put</c>.</summary>
/// <remarks>
/// Files are read one after another; articles are split and enriched on all processors, at most <see cref="IngestOptions.ReadAhead"/> ahead of the
/// writer, which puts them in the order in which they were read. What the corpus knows as it is, is neither split nor enriched again. Whatever is full waits, so memory does not grow with the input.
/// </remarks>
/// <param name="workspace">The data directory, opened for writing.</param>
/// <param name="options">How to read, and how often to commit.</param>
/// <param name="time">The clock.</param>
public sealed class IngestPipeline(Workspace workspace, IngestOptions options, TimeProvider time)
{
    /// <summary>Runs until the source ends or the token is cancelled; either way what was read is committed, and the summary counts it.</summary>
    /// <param name="source">What to read.</param>
    /// <param name="rejects">Where rejects are kept.</param>
    /// <param name="progress">Told after each record, or null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IngestSummary> RunAsync(
        ArticleSource source, RejectLog rejects, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var began = time.GetTimestamp();
        var summary = new IngestSummary();
        var batch = new Batch(workspace.Writer, options, time);
        var meter = new Meter(source.Measure, summary, progress);
        try
        {
            await foreach (var step in Steps(source, cancellationToken).InOrder(options.ReadAhead, cancellationToken).ConfigureAwait(false))
            {
                Take(step, summary, batch, rejects, meter);
            }
        }
        finally
        {
            batch.Commit();
        }

        (summary.Sequence, summary.Duration, summary.Stopped) = (batch.Sequence, time.GetElapsedTime(began), cancellationToken.IsCancellationRequested);
        return summary;
    }

    private void Take(Step step, IngestSummary summary, Batch batch, RejectLog rejects, Meter meter)
    {
        if (step.Read is { } read)
        {
            summary.Count(workspace.Writer.Put(read.Article, () => read.Reports.Value));
            batch.Add(read);
        }
        else
        {
            rejects.Add(step.Reject!);
            summary.Count(step.Reject!);
        }

        meter.Tell(step.File);
    }

    private async IAsyncEnumerable<Task<Step>> Steps(ArticleSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in source.Read(cancellationToken).ConfigureAwait(false))
        {
            if (found.File is not { } file)
            {
                yield return Task.FromResult(new Step(null, null, found.Reject));
                continue;
            }

            await foreach (var parsed in ArticleReader.Read(file, options.Format, options.Reading, cancellationToken).ConfigureAwait(false))
            {
                yield return parsed.Article is { } article
                    ? Task.Run(() => new Step(file, ReadArticle.IfUnknown(article, workspace), null), CancellationToken.None)
                    : Task.FromResult(new Step(file, null, parsed.Reject));
            }
        }
    }
}

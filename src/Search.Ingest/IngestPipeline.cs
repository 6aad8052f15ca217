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
    public Task<IngestSummary> RunAsync(
        ArticleSource source, RejectLog rejects, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var run = new WriterRun(workspace, options, time);
        var meter = new Meter(source.Measure, run.Summary, progress);
        return run.TakeAllAsync(Steps(source, cancellationToken), step => Take(step, run, rejects, meter), cancellationToken);
    }

    private void Take(Step step, WriterRun run, RejectLog rejects, Meter meter)
    {
        if (step.Read is { } read)
        {
            run.Summary.Count(workspace.Writer.Put(read.Article, () => read.Reports.Value));
            run.Batch.Add(read);
        }
        else if (step.PassedOver is { } passedOver)
        {
            run.Summary.Count(passedOver);
        }
        else
        {
            rejects.Add(step.Reject!);
            run.Summary.Count(step.Reject!);
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
                    : Task.FromResult(Step.Of(file, parsed));
            }
        }
    }
}

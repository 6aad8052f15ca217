using Search.Articles;

namespace Search.Ingest;

/// <summary>
/// The way of the data, from bytes to committed revisions: <c>source.Read → format.Parse → splitter.Split → enricher.Enrich →
/// writer.Put</c>.
/// </summary>
/// <remarks>
/// Files are read one after another; articles are split and enriched on all processors, at most <see cref="IngestOptions.ReadAhead"/> and
/// <see cref="IngestOptions.ReadAheadBytes"/> ahead of the writer, which puts them in the order in which they were read. What the corpus
/// knows as it is, is neither split nor enriched again. Whatever is full waits, so memory does not grow with the input.
/// </remarks>
/// <param name="workspace">The data directory, opened for writing.</param>
/// <param name="options">How to read, and how often to commit.</param>
/// <param name="time">The clock.</param>
public sealed class IngestPipeline(Workspace workspace, IngestOptions options, TimeProvider time)
{
    /// <summary>
    /// Runs until the source ends or the token is cancelled; either way what was read is committed, and the summary counts it.
    /// </summary>
    /// <param name="source">What to read.</param>
    /// <param name="rejects">Where rejects are kept.</param>
    /// <param name="progress">Told after each record, or null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<IngestSummary> RunAsync(
        ArticleSource source,
        RejectLog rejects,
        IProgress<IngestProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(new FileIntake(source, options.Format, options.Reading), rejects, progress, cancellationToken);

    /// <summary>
    /// Runs until there is no more to take in or the token is cancelled; either way what was read is committed, and the summary counts it.
    /// </summary>
    /// <param name="intake">What to take in.</param>
    /// <param name="rejects">Where rejects are kept.</param>
    /// <param name="progress">Told after each record, or null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<IngestSummary> RunAsync(
        Intake intake, RejectLog rejects, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var run = new WriterRun(workspace, options, time);
        var counting = new Counting(run.Summary, rejects);
        var meter = new Meter(intake.Measure, run.Summary, progress);
        var budget = new ReadBudget(options.ReadAheadBytes);
        var steps = workspace.Stages.Time(Stage.Read, intake.Read(cancellationToken));
        return run.TakeAllAsync(budget.Admit(steps, cancellationToken).Select(Begin), Take, cancellationToken);

        void Take((Step Step, ReadArticle? Read) taken)
        {
            this.Take(taken.Step, taken.Read, run, counting);
            budget.Leave(taken.Step);
            meter.Tell(taken.Step.File);
        }
    }

    private void Take(Step step, ReadArticle? read, WriterRun run, Counting counting)
    {
        if (read is not null)
        {
            counting.Count(step, workspace.Stages.Time(Stage.Write, () => workspace.Writer.Put(read.Article, () => read.Reports.Value)));
            run.Batch.Add(read);
        }
        else if (step.Mark is { } mark)
        {
            run.Batch.Add(mark);
        }
        else
        {
            counting.Count(step);
        }
    }

    private Task<(Step Step, ReadArticle? Read)> Begin(Step step) => step.Article is { } article
        ? Task.Run(() => (step, (ReadArticle?)ReadArticle.IfUnknown(article, workspace)), CancellationToken.None)
        : Task.FromResult((step, (ReadArticle?)null));
}

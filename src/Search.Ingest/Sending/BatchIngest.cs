namespace Search.Ingest;

/// <summary>
/// Reads articles here and hands them on in batches to where they are split, enriched and committed: by number, by size and by time.
/// </summary>
/// <param name="sink">Where the batches go.</param>
/// <param name="options">How to read, and how large and old a batch may become.</param>
/// <param name="time">The clock.</param>
public sealed class BatchIngest(ArticleSink sink, IngestOptions options, TimeProvider time)
{
    /// <summary>
    /// Runs until there is no more to take in or the token is cancelled; whatever ends the run, the batch in hand is still handed on.
    /// </summary>
    /// <param name="intake">What to take in.</param>
    /// <param name="rejects">Where rejects are kept.</param>
    /// <param name="progress">Told after each record, or null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IngestSummary> RunAsync(
        Intake intake, RejectLog rejects, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var began = time.GetTimestamp();
        var summary = new IngestSummary();
        var batch = new WaitingBatch(sink, new Counting(summary, rejects), summary, options, time);
        var meter = new Meter(intake.Measure, summary, progress);
        var steps = intake.Read(cancellationToken).Select(Task.FromResult).InOrder(options.ReadAhead, cancellationToken);
        try
        {
            await steps.ForEachAsync(Take, () => batch.UntilDue, batch.HandOnAsync, time).ConfigureAwait(false);
        }
        finally
        {
            await batch.HandOnAsync().ConfigureAwait(false);
        }

        (summary.Duration, summary.Stopped) = (time.GetElapsedTime(began), cancellationToken.IsCancellationRequested);
        return summary;

        async Task Take(Step step)
        {
            await batch.AddAsync(step).ConfigureAwait(false);
            meter.Tell(step.File);
        }
    }
}

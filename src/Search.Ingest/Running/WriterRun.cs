namespace Search.Ingest;

/// <summary>
/// The frame of a run that ends in the writer: work runs ahead, its results are taken in order, and whatever ends the run, the batch in
/// hand is committed.
/// </summary>
internal sealed class WriterRun(Workspace workspace, IngestOptions options, TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();

    /// <summary>Gets what the run has come to so far.</summary>
    public IngestSummary Summary { get; } = new();

    /// <summary>Gets what was put since the last commit.</summary>
    public Batch Batch { get; } = new(workspace.Writer, workspace.Stages, options, time);

    /// <summary>Takes the results of all work, or of what was begun when it is stopped, and gets the finished summary.</summary>
    public async Task<IngestSummary> TakeAllAsync<T>(IAsyncEnumerable<Task<T>> work, Action<T> take, CancellationToken stop)
    {
        try
        {
            await work.InOrder(options.ReadAhead, stop).ForEachAsync(Take, () => Batch.UntilDue, Commit, time).ConfigureAwait(false);
        }
        finally
        {
            Batch.Commit();
        }

        (Summary.Sequence, Summary.Duration, Summary.Stopped) = (Batch.Sequence, time.GetElapsedTime(_began), stop.IsCancellationRequested);
        return Summary;

        Task Take(T result)
        {
            take(result);
            return Task.CompletedTask;
        }

        Task Commit()
        {
            Batch.Commit();
            return Task.CompletedTask;
        }
    }
}

using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Search.Ingest;

/// <summary>Lets work run ahead of the one who takes its results: bounded, and in the order in which it was begun.</summary>
internal static class ReadAhead
{
    /// <summary>Begins at most so many tasks ahead and yields their results in order; when stopped, begins no more and yields those that were begun.</summary>
    /// <param name="work">The tasks, each begun when it is enumerated.</param>
    /// <param name="ahead">How many results may wait.</param>
    /// <param name="stop">Stops the beginning of tasks.</param>
    public static async IAsyncEnumerable<T> InOrder<T>(this IAsyncEnumerable<Task<T>> work, int ahead, [EnumeratorCancellation] CancellationToken stop)
    {
        var queue = Channel.CreateBounded<Task<T>>(new BoundedChannelOptions(ahead) { SingleReader = true, SingleWriter = true });
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var filling = FillAsync(queue.Writer, work, leave.Token);
        try
        {
            await foreach (var task in queue.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return await task.ConfigureAwait(false);
            }
        }
        finally
        {
            await leave.CancelAsync().ConfigureAwait(false);
            await filling.ConfigureAwait(false);
        }
    }

    private static async Task FillAsync<T>(ChannelWriter<Task<T>> queue, IAsyncEnumerable<Task<T>> work, CancellationToken stop)
    {
        try
        {
            await foreach (var task in work.WithCancellation(stop).ConfigureAwait(false))
            {
                await queue.WriteAsync(task, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped: what was begun is in the queue, and still taken.
        }
        finally
        {
            queue.TryComplete();
        }
    }
}

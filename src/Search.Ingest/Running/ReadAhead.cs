using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Search.Ingest;

/// <summary>Lets work run ahead of the one who takes its results: bounded, and in the order in which it was begun.</summary>
internal static class ReadAhead
{
    /// <summary>
    /// Begins tasks ahead and yields their results in order; when stopped, begins no more and yields those that were begun. Nobody is left
    /// running: what was begun has ended when the enumeration has, whether by its end, a fault, or the one who takes leaving.
    /// </summary>
    /// <param name="work">The tasks, each begun when it is enumerated.</param>
    /// <param name="ahead">How many tasks may wait behind the one that is taken.</param>
    /// <param name="stop">Stops the beginning of tasks.</param>
    public static async IAsyncEnumerable<T> InOrder<T>(
        this IAsyncEnumerable<Task<T>> work, int ahead, [EnumeratorCancellation] CancellationToken stop)
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
            await EndOf(filling);
            while (queue.Reader.TryRead(out var begun))
            {
                await EndOf(begun);
            }
        }

        await filling.ConfigureAwait(false);
    }

    /// <summary>A place in the queue comes before the task that will take it, so that none is begun which could not be yielded.</summary>
    private static async Task FillAsync<T>(ChannelWriter<Task<T>> queue, IAsyncEnumerable<Task<T>> work, CancellationToken stop)
    {
        var tasks = work.GetAsyncEnumerator(stop);
        try
        {
            while (await queue.WaitToWriteAsync(stop).ConfigureAwait(false) && await tasks.MoveNextAsync().ConfigureAwait(false))
            {
                queue.TryWrite(tasks.Current);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped: what was begun is in the queue, and still taken.
        }
        finally
        {
            await tasks.DisposeAsync().ConfigureAwait(false);
            queue.TryComplete();
        }
    }

    /// <summary>Waits for the end of a task, whatever it came to.</summary>
    private static ConfiguredTaskAwaitable EndOf(Task task) => task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Search.Ingest;

/// <summary>Reads several sequences at once and yields what each gives as it comes.</summary>
internal static class Merging
{
    private const int Waiting = 16;

    /// <summary>Merges sequences; each keeps its own order. Nobody is left running: all have ended when the enumeration has.</summary>
    /// <param name="sequences">The sequences, each begun when there is room for it.</param>
    /// <param name="atOnce">How many are read at once.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<T> Merge<T>(
        this IEnumerable<IAsyncEnumerable<T>> sequences, int atOnce, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<T>(Waiting);
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = leave.Token };
        var reading = ReadAllAsync(sequences, options, channel.Writer);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return item;
            }
        }
        finally
        {
            await leave.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading.ConfigureAwait(false);
    }

    private static async Task ReadAllAsync<T>(IEnumerable<IAsyncEnumerable<T>> sequences, ParallelOptions options, ChannelWriter<T> to)
    {
        try
        {
            await Parallel.ForEachAsync(sequences, options, async (sequence, stop) =>
            {
                await foreach (var item in sequence.WithCancellation(stop).ConfigureAwait(false))
                {
                    await to.WriteAsync(item, stop).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }
        finally
        {
            to.TryComplete();
        }
    }
}

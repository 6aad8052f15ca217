namespace Search.Ingest;

/// <summary>Takes what comes, and does what is due even while nothing comes.</summary>
internal static class Due
{
    /// <summary>
    /// Takes every item in order; whenever none has come for as long as <paramref name="untilDue"/> says, does what is due and goes on
    /// waiting.
    /// </summary>
    /// <param name="items">What comes.</param>
    /// <param name="take">Takes one.</param>
    /// <param name="untilDue">How long there is until something is due, or null while nothing will be.</param>
    /// <param name="whenDue">Does it.</param>
    /// <param name="time">The clock.</param>
    public static async Task ForEachAsync<T>(
        this IAsyncEnumerable<T> items, Func<T, Task> take, Func<TimeSpan?> untilDue, Func<Task> whenDue, TimeProvider time)
    {
        var coming = items.GetAsyncEnumerator();
        await using var _ = coming.ConfigureAwait(false);
        while (true)
        {
            var next = coming.MoveNextAsync();
            if (!(next.IsCompleted
                ? await next.ConfigureAwait(false)
                : await AwaitAsync(next.AsTask(), untilDue, whenDue, time).ConfigureAwait(false)))
            {
                return;
            }

            await take(coming.Current).ConfigureAwait(false);
        }
    }

    private static async Task<bool> AwaitAsync(Task<bool> next, Func<TimeSpan?> untilDue, Func<Task> whenDue, TimeProvider time)
    {
        while (!next.IsCompleted && untilDue() is { } wait)
        {
            if (wait > TimeSpan.Zero)
            {
                await ((Task)next).WaitAsync(wait, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (!next.IsCompleted)
            {
                await whenDue().ConfigureAwait(false);
            }
        }

        return await next.ConfigureAwait(false);
    }
}

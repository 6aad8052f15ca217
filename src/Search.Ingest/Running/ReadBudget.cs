using System.Runtime.CompilerServices;

namespace Search.Ingest;

/// <summary>
/// Bounds how much is read ahead of the writer by its size: pages of megabytes wait where thousands of short records would not.
/// </summary>
/// <remarks>One thread enters, another leaves. Whatever its size, something may enter while nothing else is inside.</remarks>
/// <param name="limit">The most bytes inside.</param>
internal sealed class ReadBudget(long limit)
{
    private readonly Lock _lock = new();
    private long _inside;
    private TaskCompletionSource? _waiting;

    /// <summary>Lets steps through as there is room for them.</summary>
    public async IAsyncEnumerable<Step> Admit(
        IAsyncEnumerable<Step> steps, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var step in steps.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await EnterAsync(SizeOf(step), cancellationToken).ConfigureAwait(false);
            yield return step;
        }
    }

    /// <summary>Makes room for others again.</summary>
    public void Leave(Step step)
    {
        lock (_lock)
        {
            _inside -= SizeOf(step);
            _waiting?.TrySetResult();
        }
    }

    private async ValueTask EnterAsync(long size, CancellationToken cancellationToken)
    {
        while (!TryEnter(size, out var room))
        {
            await room.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TryEnter(long size, out Task room)
    {
        lock (_lock)
        {
            var enters = _inside == 0 || _inside + size <= limit;
            _inside += enters ? size : 0;
            _waiting = enters ? null : new(TaskCreationOptions.RunContinuationsAsynchronously);
            room = _waiting?.Task ?? Task.CompletedTask;
            return enters;
        }
    }

    // Text and markup as they lie in memory; the rest of an article is small.
    private static long SizeOf(Step step) =>
        step.Article is { } article ? 2L * (article.Title.Length + article.Body.Length + (article.Markup?.Length ?? 0)) : 0;
}

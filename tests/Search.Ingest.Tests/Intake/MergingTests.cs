namespace Search.Ingest.Tests.Intake;

public sealed class MergingTests
{
    [Fact]
    public async Task Everything_comes_each_sequence_in_its_own_order()
    {
        var merged = new List<(int Sequence, int Item)>();
        await foreach (var item in Enumerable.Range(0, 5).Select(sequence => Count(sequence, 20)).Merge(3, TestContext.Current.CancellationToken))
        {
            merged.Add(item);
        }

        Assert.Equal(100, merged.Count);
        Assert.All(merged.GroupBy(item => item.Sequence), group => Assert.Equal(Enumerable.Range(0, 20), group.Select(item => item.Item)));
    }

    [Fact]
    public async Task The_fault_of_one_ends_all()
    {
        var ended = 0;
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var _ in new[] { Failing(), Endless(() => Interlocked.Increment(ref ended), TestContext.Current.CancellationToken) }.Merge(2, TestContext.Current.CancellationToken))
            {
            }
        });

        Assert.Equal(1, ended);
    }

    private static async IAsyncEnumerable<(int Sequence, int Item)> Count(int sequence, int items)
    {
        for (var item = 0; item < items; item++)
        {
            await Task.Yield();
            yield return (sequence, item);
        }
    }

    private static async IAsyncEnumerable<(int Sequence, int Item)> Failing()
    {
        await Task.Yield();
        yield return (0, 0);
        throw new IOException("Gone.");
    }

    private static async IAsyncEnumerable<(int Sequence, int Item)> Endless(
        Action ended, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            while (true)
            {
                await Task.Delay(1, cancellationToken);
                yield return (1, 0);
            }
        }
        finally
        {
            ended();
        }
    }
}

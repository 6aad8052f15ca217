namespace Search.Ingest.Tests.Running;

public sealed class ReadAheadTests
{
    private int _begun;
    private int _ended;
    private int _taken;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Results_come_in_order_all_of_them_and_no_more_than_allowed_are_begun(int seed)
    {
        var random = new Random(seed);
        var (count, ahead, furthest) = (random.Next(200), random.Next(1, 20), 0);
        var results = new List<int>();

        await foreach (var result in Work(count, random).InOrder(ahead, TestContext.Current.CancellationToken))
        {
            _taken++;
            results.Add(result);
            furthest = Math.Max(furthest, Volatile.Read(ref _begun) - _taken);
            await Wait(random.Next(3));
        }

        Assert.Equal(Enumerable.Range(0, count), results);
        Assert.InRange(furthest, 0, ahead);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_task_that_fails_ends_the_enumeration_after_those_before_it_and_none_is_left_running(int seed)
    {
        var random = new Random(seed);
        var failing = random.Next(60);

        var fault = await Assert.ThrowsAsync<IOException>(() => TakeAsync(Work(100, random, failing), random.Next(1, 20)));

        Assert.Equal("task", fault.Message);
        Assert.Equal(failing, _taken);
        Assert.Equal(_begun, _ended);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_fault_of_the_source_comes_after_all_that_it_gave(int seed)
    {
        var random = new Random(seed);
        var given = random.Next(60);

        var fault = await Assert.ThrowsAsync<IOException>(() => TakeAsync(Work(int.MaxValue, random, endsAfter: given), random.Next(1, 20)));

        Assert.Equal("source", fault.Message);
        Assert.Equal(given, _taken);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task When_stopped_all_that_was_begun_is_still_yielded(int seed)
    {
        var random = new Random(seed);
        using var stop = new CancellationTokenSource();
        var at = random.Next(1, 60);

        await foreach (var _ in Work(int.MaxValue, random).InOrder(random.Next(1, 20), stop.Token))
        {
            if (++_taken == at)
            {
                await stop.CancelAsync();
            }
        }

        Assert.InRange(_taken, at, at + 20);
        Assert.Equal(_begun, _taken);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task When_the_one_who_takes_leaves_nothing_is_left_running(int seed)
    {
        var random = new Random(seed);
        var at = random.Next(1, 60);

        await foreach (var _ in Work(int.MaxValue, random).InOrder(random.Next(1, 20), CancellationToken.None))
        {
            if (++_taken == at)
            {
                break;
            }
        }

        Assert.Equal(_begun, _ended);
    }

    private async Task TakeAsync(IAsyncEnumerable<Task<int>> work, int ahead)
    {
        await foreach (var result in work.InOrder(ahead, CancellationToken.None))
        {
            Assert.Equal(_taken++, result);
        }
    }

    private async IAsyncEnumerable<Task<int>> Work(int count, Random random, int failing = -1, int endsAfter = int.MaxValue)
    {
        for (var number = 0; number < count; number++)
        {
            if (number == endsAfter)
            {
                throw new IOException("source");
            }

            await Wait(random.Next(2));
            Interlocked.Increment(ref _begun);
            yield return OneAsync(number, number % 3, number == failing);
        }
    }

    private async Task<int> OneAsync(int number, int work, bool fails)
    {
        await Wait(work);
        await Task.Yield();
        Interlocked.Increment(ref _ended);
        return fails ? throw new IOException("task") : number;
    }

    /// <summary>Not at all, to the next turn, or for a while.</summary>
    private static async Task Wait(int kind)
    {
        if (kind == 1)
        {
            await Task.Yield();
        }
        else if (kind == 2)
        {
            await Task.Delay(1);
        }
    }
}

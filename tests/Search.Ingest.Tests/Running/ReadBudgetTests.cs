using Search.Articles;

namespace Search.Ingest.Tests.Running;

public sealed class ReadBudgetTests
{
    private const int Size = 100_000;

    [Fact]
    public async Task No_more_is_read_ahead_than_the_budget_has_room_for()
    {
        var budget = new ReadBudget(limit: 3 * 2 * Size);
        await using var admitted = budget.Admit(Steps(10), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++)
        {
            Assert.True(await admitted.MoveNextAsync());
        }

        var first = admitted.Current;
        var fourth = admitted.MoveNextAsync().AsTask();
        Assert.False(fourth.IsCompleted);
        budget.Leave(first);

        Assert.True(await fourth);
    }

    [Fact]
    public async Task What_is_larger_than_the_whole_budget_goes_alone()
    {
        var budget = new ReadBudget(limit: 1);
        var read = 0;
        await foreach (var step in budget.Admit(Steps(5), TestContext.Current.CancellationToken))
        {
            read++;
            budget.Leave(step);
        }

        Assert.Equal(5, read);
    }

    [Fact]
    public async Task Waiting_for_room_ends_when_the_run_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var budget = new ReadBudget(limit: 1);
        await using var admitted = budget.Admit(Steps(2), stop.Token).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await admitted.MoveNextAsync());
        var waiting = admitted.MoveNextAsync().AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static IAsyncEnumerable<Step> Steps(int count) => Enumerable.Range(0, count)
        .Select(number => new Step
        {
            Article = new Article { Id = ArticleId.Of("s", new(ArticleIdentityKind.Record, $"{number}")), Source = "s", Body = new string('x', Size) },
        })
        .ToAsyncEnumerable();
}

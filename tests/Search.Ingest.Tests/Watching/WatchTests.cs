using System.Collections.Concurrent;
using System.Text;
using Search.Ingest.Tests.Fetching;

namespace Search.Ingest.Tests.Watching;

public sealed class WatchTests : IAsyncDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(40);

    private readonly Newsroom _news = new();
    private readonly MisbehavingServer _server = new();
    private readonly BlockingCollection<WatchRound> _rounds = [];

    [Fact]
    public async Task A_feed_is_looked_at_again_and_again_and_what_is_new_is_committed_at_once()
    {
        var items = 1;
        _server.On("/feed", exchange => exchange.AnswerAsync(200, Encoding.UTF8.GetBytes(string.Join('\n', Newsroom.Records(items)))));
        using var stop = new CancellationTokenSource();
        var running = RunAsync(new IntakePlan { Urls = [_server.Url("/feed")], Interval = Often }, stop.Token);

        var first = Next(round => round.Found.Added > 0);
        items = 3;
        var second = Next(round => round.Found.Added > 0);
        var third = Next(_ => true);
        await stop.CancelAsync();
        var summary = await running;

        Assert.Equal((1, 2), (first.Found.Added, second.Found.Added));
        Assert.Equal((0, false), (third.Found.Added, third.IsOfFiles));
        Assert.InRange(first.Next, Often * 0.9, Often * 1.1);
        Assert.True(summary.Stopped);
        Assert.Equal(3, _news.State().Count);
    }

    [Fact]
    public async Task A_feed_that_fails_is_asked_less_and_less_often_and_then_as_often_as_before()
    {
        var fails = true;
        _server.On("/feed", exchange => fails ? exchange.AnswerAsync(500, []) : exchange.AnswerAsync(200, Encoding.UTF8.GetBytes(Newsroom.Record("1", "One"))));
        using var stop = new CancellationTokenSource();
        var running = RunAsync(new IntakePlan { Urls = [_server.Url("/feed")], Interval = Often }, stop.Token);

        var waits = Enumerable.Range(0, 4).Select(_ => Next(_ => true).Next / Often).ToList();
        fails = false;
        var healed = Next(round => round.Found.Added == 1);
        await stop.CancelAsync();
        await running;

        Assert.InRange(waits[0], 1.8, 2.2);
        Assert.InRange(waits[1], 3.6, 4.4);
        Assert.InRange(waits[2], 7.2, 8.8);
        Assert.InRange(waits[3], 7.2, 8.8);
        Assert.InRange(healed.Next / Often, 0.9, 1.1);
    }

    [Fact]
    public async Task A_folder_is_watched_for_files_that_are_new_or_changed_and_none_is_read_half_written()
    {
        _news.Write("a.jsonl", Newsroom.Record("a", "First"));
        using var stop = new CancellationTokenSource();
        var running = RunAsync(new IntakePlan { Paths = [_news.Input], Interval = Often }, stop.Token);
        var first = Next(round => round.Found.Read > 0);

        _news.Write("b.jsonl", Newsroom.Record("b", "Second"));
        var second = Next(round => round.Found.Read > 0);
        _news.Write("a.jsonl", Newsroom.Record("a", "First, changed"));
        var third = Next(round => round.Found.Read > 0);
        var idle = Next(_ => true);
        await stop.CancelAsync();
        await running;

        Assert.Equal((1, 0), (first.Found.Added, first.Found.Rejected));
        Assert.Equal((1, 0, 0), (second.Found.Added, second.Found.Unchanged, second.Found.Rejected));
        Assert.Equal((1, 0), (third.Found.Changed, third.Found.Rejected));
        Assert.Equal((0L, true), (idle.Found.Read, idle.IsOfFiles));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_reported_once_and_read_when_it_comes()
    {
        using var stop = new CancellationTokenSource();
        var running = RunAsync(new IntakePlan { Paths = [_news.Folder.File("in/late.jsonl")], Interval = Often }, stop.Token);
        var first = Next(_ => true);
        var second = Next(_ => true);

        _news.Write("late.jsonl", Newsroom.Record("a", "Late"));
        var third = Next(round => round.Found.Read > 0);
        await stop.CancelAsync();
        await running;

        Assert.Equal((1, 0, 1), (first.Found.Rejected, second.Found.Rejected, third.Found.Added));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _rounds.Dispose();
        _news.Dispose();
    }

    private WatchRound Next(Func<WatchRound, bool> isIt)
    {
        while (true)
        {
            Assert.True(_rounds.TryTake(out var round, TimeSpan.FromSeconds(20)), "No look for 20 seconds.");
            if (isIt(round))
            {
                return round;
            }
        }
    }

    private async Task<IngestSummary> RunAsync(IntakePlan plan, CancellationToken stop)
    {
        await Task.Yield();
        using var workspace = _news.Open();
        using var rejects = new RejectLog(_news.Directory.Rejects, _news.Time);
        using var web = new WebAccess(Fault.Short with { Retries = 0 }, _news.Directory.MemoryOf(null), _news.Directory.Fetching, TimeProvider.System);
        var intake = plan.Watched(web.Reading(plan), _rounds.Add, TimeProvider.System);
        return await new IngestPipeline(workspace, new(), TimeProvider.System).RunAsync(intake, rejects, null, stop);
    }
}

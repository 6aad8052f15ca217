using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using Search.Articles;
using Search.Indexing;

namespace Search.Ingest.Tests.Sending;

public sealed class BatchIngestTests : IDisposable
{
    private readonly Newsroom _news = new();
    private readonly List<int> _sunk = [];

    [Fact]
    public async Task A_source_that_fails_ends_the_run_with_its_fault_and_what_was_read_is_handed_on()
    {
        var fault = await Assert.ThrowsAsync<IOException>(() => RunAsync(new EndlessSource(faultAfter: 25), new() { BatchArticles = 10 }));

        Assert.Equal("The disk is gone.", fault.Message);
        Assert.Equal([10, 10, 5], _sunk);
    }

    [Fact]
    public async Task A_batch_that_cannot_be_handed_on_ends_the_run_and_is_not_handed_on_again()
    {
        await Assert.ThrowsAsync<WorkspaceException>(() => RunAsync(new EndlessSource(), new() { BatchArticles = 10 }, failAt: 2));

        Assert.Equal([10, 10], _sunk);
    }

    [Fact]
    public async Task What_waits_is_handed_on_when_its_time_has_come_though_nothing_else_comes()
    {
        var time = new FakeTimeProvider();
        var files = Channel.CreateUnbounded<ArticleFile>();
        files.Writer.TryWrite(File("1"));
        var handedOn = new TaskCompletionSource();
        var running = RunAsync(new ChannelSource(files.Reader), new() { BatchTime = TimeSpan.FromSeconds(5) }, time: time, sunk: handedOn.SetResult);
        while (!handedOn.Task.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        files.Writer.TryComplete();
        var summary = await running;

        Assert.Equal([1], _sunk);
        Assert.Equal(1, summary.Added);
    }

    [Fact]
    public async Task An_article_that_is_refused_is_rejected_and_the_counts_still_add_up()
    {
        var ingest = new BatchIngest(
            articles => Task.FromResult(new SunkBatch([.. articles.Select((article, at) => at == 0 ? (SunkArticle)new Reject("request", 1, RejectReason.TooLarge, "Too large.") : new PutOutcome(PutKind.Added, 1, 0, 0, 0))], 7)),
            new(), TimeProvider.System);
        using var rejects = new RejectLog(_news.Directory.Rejects, _news.Time);
        _news.Write("a.jsonl", Newsroom.Records(3));

        var summary = await ingest.RunAsync(new FileIntake(new PathSource([_news.Input]), null, new()), rejects, null, TestContext.Current.CancellationToken);

        Assert.Equal((3, 2, 1, 7L), (summary.Read, summary.Added, summary.Rejected, summary.Sequence));
    }

    public void Dispose() => _news.Dispose();

    private static ArticleFile File(string id) => new($"{id}.jsonl", $"{id}.jsonl", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Newsroom.Record(id, $"Report {id}"))));

    private async Task<IngestSummary> RunAsync(ArticleSource source, IngestOptions options, int failAt = int.MaxValue, TimeProvider? time = null, Action? sunk = null)
    {
        using var rejects = new RejectLog(_news.Directory.Rejects, _news.Time);
        return await new BatchIngest(Sink, options, time ?? TimeProvider.System).RunAsync(new FileIntake(source, null, new()), rejects, null, TestContext.Current.CancellationToken);

        Task<SunkBatch> Sink(IReadOnlyList<Article> articles)
        {
            _sunk.Add(articles.Count);
            sunk?.Invoke();
            return _sunk.Count == failAt
                ? throw new WorkspaceException("The server is gone.")
                : Task.FromResult(new SunkBatch([.. articles.Select(_ => (SunkArticle)new PutOutcome(PutKind.Added, 1, 0, 0, 0))], 1));
        }
    }

    private sealed class ChannelSource(ChannelReader<ArticleFile> files) : ArticleSource
    {
        public override IAsyncEnumerable<Found> Read(CancellationToken cancellationToken = default) => files.ReadAllAsync(cancellationToken).Select(file => (Found)file);
    }
}

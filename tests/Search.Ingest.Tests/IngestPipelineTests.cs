using Search.Articles;

namespace Search.Ingest.Tests;

public sealed class IngestPipelineTests : IDisposable
{
    private readonly Newsroom _news = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Every_record_is_counted_once_whatever_it_is(int seed)
    {
        var random = new Random(seed);
        var records = Enumerable.Range(0, 200).Select(number => random.Next(5) switch
        {
            0 => "{\"id\": broken",
            1 => Newsroom.Record($"r{random.Next(40)}", $"Report {number}"),
            2 => "{\"id\":\"empty\"}",
            _ => Newsroom.Record($"n{number}", $"Report {number}"),
        }).ToList();
        _news.Write("mixed.jsonl", records);
        _news.Write("text.txt", " date 2022-03-15", "A report of its own", "", "It has a paragraph.");
        _news.Folder.Write("in/void.jsonl", "");

        var summary = await _news.IngestAsync();

        Assert.Equal(records.Count + 2, summary.Read);
        Assert.Equal(summary.Read, summary.Added + summary.Changed + summary.Unchanged + summary.Rejected);
        Assert.Equal(records.Count(record => record.StartsWith("{\"id\": broken", StringComparison.Ordinal)), summary.RejectedBy[RejectReason.Malformed]);
        Assert.Equal(records.Count(record => record == "{\"id\":\"empty\"}") + 1, summary.RejectedBy[RejectReason.Empty]);
        Assert.Equal(summary.Rejected, summary.RejectedBy.Values.Sum());
        Assert.Equal(summary.Added, _news.State().Count);
    }

    [Fact]
    public async Task A_second_run_adds_no_revision_and_no_sequence()
    {
        _news.Write("a.jsonl", Newsroom.Records(50));
        var first = await _news.IngestAsync();
        var state = _news.State();

        var second = await _news.IngestAsync();

        Assert.Equal((50, 50, 1L), (first.Added, first.Revisions, first.Sequence));
        Assert.Equal((50, 0, null), (second.Unchanged, second.Revisions, second.Sequence));
        Assert.Equal(first.Reports, second.Reports);
        Assert.Equal(state, _news.State());
        using var workspace = _news.Open();
        Assert.Equal(1, workspace.Reader.Sequence);
    }

    [Fact]
    public async Task What_is_known_as_it_is_is_not_split_and_enriched_again()
    {
        _news.Write("a.jsonl", Newsroom.Records(3));
        await _news.IngestAsync();
        using var workspace = _news.Open();
        var article = workspace.Writer.Received().First();

        var known = ReadArticle.IfUnknown(article, workspace);
        var changed = ReadArticle.IfUnknown(article with { Title = "Another title" }, workspace);

        Assert.False(known.Reports.IsValueCreated);
        Assert.True(changed.Reports.IsValueCreated);
        Assert.False(workspace.Writer.Knows(article with { Body = "Another body" }));
    }

    [Fact]
    public async Task A_changed_article_changes_one_report_and_keeps_its_id()
    {
        _news.Write("a.jsonl", Newsroom.Records(20));
        await _news.IngestAsync();
        _news.Write("a.jsonl", [.. Newsroom.Records(19), Newsroom.Record("r0020", "Report 20 from Kherson", "Russia shelled Kharkiv on Wednesday.")]);

        var summary = await _news.IngestAsync();

        Assert.Equal((0, 1, 19, 1, 2L), (summary.Added, summary.Changed, summary.Unchanged, summary.Revisions, summary.Sequence));
        using var workspace = _news.Open();
        var hit = Assert.Single(Newsroom.Search(workspace.Reader, ("q", "kharkiv")).Hits);
        Assert.Equal([1, 2], workspace.Reader.Revisions(hit.Id).Select(revision => revision.Number));
    }

    [Fact]
    public async Task An_article_that_turns_back_within_a_batch_ends_as_it_came_last()
    {
        var (before, after) = (Newsroom.Record("x", "Before", "Aleppo was quiet."), Newsroom.Record("x", "After", "Moscow was quiet."));
        _news.Write("1.jsonl", before);
        await _news.IngestAsync();
        _news.Write("1.jsonl", after, before);

        var summary = await _news.IngestAsync();

        Assert.Equal(2, summary.Changed);
        Assert.Contains("Aleppo was quiet.", Assert.Single(_news.State()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_put_in_the_order_in_which_they_were_read_on_however_many_processors()
    {
        _news.Write("a.jsonl", Newsroom.Records(150));
        _news.Write("b.jsonl", Newsroom.Record("last", "The last one"));
        using var workspace = _news.Open();

        await _news.IngestAsync(workspace, new() { ReadAhead = 16 });

        Assert.Equal(
            [.. Enumerable.Range(1, 150).Select(number => $"Report {number} from Kherson"), "The last one"],
            workspace.Writer.Received().Select(article => article.Title));
    }

    [Fact]
    public async Task Batches_are_committed_by_the_number_of_articles()
    {
        _news.Write("a.jsonl", Newsroom.Records(35));
        using var workspace = _news.Open();

        var summary = await _news.IngestAsync(workspace, new() { BatchArticles = 10, Reason = "trial" });

        Assert.Equal([10, 10, 10, 5], workspace.Reader.Commits().Select(commit => commit.Articles));
        Assert.All(workspace.Reader.Commits(), commit => Assert.Equal("trial", commit.Reason));
        Assert.Equal(4, summary.Sequence);
    }

    [Fact]
    public async Task Batches_are_committed_by_the_length_of_their_text()
    {
        var body = new string('x', 100);
        _news.Write("a.jsonl", Enumerable.Range(1, 7).Select(number => Newsroom.Record($"r{number}", $"Report {number}", body)));
        using var workspace = _news.Open();

        await _news.IngestAsync(workspace, new() { BatchCharacters = 250 });

        Assert.Equal([3, 3, 1], workspace.Reader.Commits().Select(commit => commit.Articles));
    }

    [Fact]
    public async Task Batches_are_committed_by_time()
    {
        _news.Write("a.jsonl", Newsroom.Records(7));
        using var workspace = _news.Open();

        await _news.IngestAsync(workspace, new() { BatchTime = TimeSpan.FromSeconds(5) }, progress: new Told(_ => _news.Time.Advance(TimeSpan.FromSeconds(2))));

        var commits = workspace.Reader.Commits().Select(commit => commit.Articles).ToList();
        Assert.Equal((2, 7), (commits.Count, commits.Sum()));
        Assert.InRange(commits[0], 3, 4); // The third is due by 6 seconds, and waits for the fourth only where that is there already.
    }

    [Fact]
    public async Task A_batch_is_committed_by_time_though_no_next_article_comes()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var workspace = _news.Open(time);
        using var rejects = new RejectLog(_news.Directory.Rejects, time);
        using var stop = new CancellationTokenSource();
        var running = new IngestPipeline(workspace, new() { BatchTime = TimeSpan.FromSeconds(5) }, time).RunAsync(new OneAndThenNothing(), rejects, null, stop.Token);
        for (var i = 0; i < 1000 && workspace.Reader.Sequence == 0; i++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, workspace.Reader.Sequence);
        await stop.CancelAsync();
        var summary = await running;
        Assert.Equal((1, true), (summary.Added, summary.Stopped));
    }

    [Fact]
    public async Task Progress_reaches_the_bytes_that_there_are()
    {
        _news.Write("a.jsonl", Newsroom.Records(20));
        _news.Write("b.jsonl", Newsroom.Records(3));
        using var workspace = _news.Open();
        var told = new List<IngestProgress>();

        await _news.IngestAsync(workspace, progress: new Told(told.Add));

        Assert.Equal(23, told.Count);
        Assert.Equal(told[^1].BytesInAll, told[^1].BytesRead);
        Assert.Equal(told.OrderBy(progress => progress.BytesRead), told);
    }

    [Fact]
    public async Task A_run_that_is_stopped_commits_what_it_read_and_a_second_one_completes_it()
    {
        _news.Write("a.jsonl", Newsroom.Records(200));
        using (var stop = new CancellationTokenSource())
        using (var workspace = _news.Open())
        {
            var stopped = await _news.IngestAsync(
                workspace, new() { BatchArticles = 30 }, progress: new Told(progress => (progress.Read == 77 ? stop : null)?.Cancel()), stop: stop);

            Assert.True(stopped.Stopped);
            Assert.InRange(stopped.Read, 77, 199);
            Assert.Equal(stopped.Added, workspace.Reader.Statistics().Articles);
        }

        var second = await _news.IngestAsync();

        using var undisturbed = new Newsroom();
        undisturbed.Write("a.jsonl", Newsroom.Records(200));
        await undisturbed.IngestAsync();
        Assert.Equal(200, second.Read);
        Assert.False(second.Stopped);
        Assert.Equal(undisturbed.State(), _news.State());
    }

    [Fact]
    public async Task A_source_without_end_is_read_no_further_ahead_than_allowed()
    {
        var source = new EndlessSource();
        using var stop = new CancellationTokenSource();
        using var workspace = _news.Open();
        var furthest = 0L;

        var summary = await _news.IngestAsync(workspace, new() { ReadAhead = 3 }, source, new Told(Look), stop);

        Assert.True(summary.Stopped);
        Assert.InRange(furthest, 0, 3);
        Assert.InRange(source.Yielded - summary.Read, 0, 1);

        void Look(IngestProgress progress)
        {
            SpinWait.SpinUntil(() => source.Yielded - progress.Read > 3, TimeSpan.FromMilliseconds(2));
            furthest = Math.Max(furthest, source.Yielded - progress.Read);
            if (progress.Read == 50)
            {
                stop.Cancel();
            }
        }
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_run_with_its_fault_and_what_was_read_is_committed()
    {
        var fault = await Assert.ThrowsAsync<IOException>(() => _news.IngestAsync(source: new EndlessSource(faultAfter: 25)));

        Assert.Equal("The disk is gone.", fault.Message);
        Assert.Equal(25, _news.State().Count);
    }

    [Fact]
    public async Task A_writer_that_fails_ends_the_run_with_its_own_fault_and_leaves_the_last_commit()
    {
        var source = new EndlessSource();
        var clock = new FailingClock();
        using (var workspace = _news.Open(clock))
        {
            var fault = await Assert.ThrowsAsync<IOException>(() => _news.IngestAsync(
                workspace, new() { BatchArticles = 10 }, source, new Told(progress => clock.IsStopped = progress.Read >= 20)));

            Assert.Equal(FailingClock.Message, fault.Message);
        }

        Assert.Equal(20, _news.State().Count);
    }

    public void Dispose() => _news.Dispose();

    private sealed class OneAndThenNothing : ArticleSource
    {
        public override async IAsyncEnumerable<Found> Read([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return new ArticleFile("1.jsonl", "1.jsonl", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Newsroom.Record("1", "Report 1"))));
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    /// <summary>Fails the commit that asks for its instant once it is stopped.</summary>
    private sealed class FailingClock : TimeProvider
    {
        public const string Message = "The clock has stopped.";

        public bool IsStopped { get; set; }

        public override DateTimeOffset GetUtcNow() => IsStopped ? throw new IOException(Message) : DateTimeOffset.UnixEpoch;
    }
}

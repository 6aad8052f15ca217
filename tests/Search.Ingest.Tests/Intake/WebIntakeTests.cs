using System.IO.Compression;
using System.Text;
using Search.Articles;
using Search.Ingest.Tests.Fetching;

namespace Search.Ingest.Tests.Intake;

public sealed class WebIntakeTests : IAsyncDisposable
{
    private const string Text = "Russia shelled Kherson again on Tuesday, and the governor said that two people were hurt in the northern part of the city.";

    private readonly Newsroom _news = new();
    private readonly MisbehavingServer _server = new();

    [Fact]
    public async Task A_page_is_an_article_under_its_address_and_is_asked_for_conditionally_the_next_time()
    {
        _server.On("/old", 301, "", "Location: /news/1");
        _server.On("/news/1", exchange => exchange.Request.Header("If-None-Match") is null
            ? exchange.AnswerAsync(200, Encoding.UTF8.GetBytes(Page("Shelling in Kherson")), "ETag: \"1\"")
            : exchange.AnswerAsync(304, []));

        var first = await IngestAsync(_server.Url("/old"));
        var second = await IngestAsync(_server.Url("/old"));

        Assert.Equal((1, 0), (first.Added, first.Rejected));
        Assert.Equal((0, 1L, null), (second.Read, second.PassedOver.Single().Value, second.Sequence));
        var article = Received().Single();
        Assert.Equal(("Shelling in Kherson", _server.Url("/news/1"), "127.0.0.1"), (article.Title, article.Url, article.Source));
    }

    [Fact]
    public async Task A_feed_with_its_texts_is_taken_without_asking_for_its_pages()
    {
        _server.On("/feed", 200, Feed(Item(1, $"<p>{Text}</p>"), Item(2, $"<p>{Text}</p>")));

        var summary = await IngestAsync(_server.Url("/feed"));

        Assert.Equal((2, 0), (summary.Added, summary.Rejected));
        Assert.Equal(["/robots.txt", "/feed"], _server.Requests.Select(request => request.Path));
        Assert.All(Received(), article => Assert.Equal("2024-12-28T12:05:00Z", article.Published!.Value));
    }

    [Fact]
    public async Task The_pages_of_a_feed_without_texts_are_fetched_and_not_asked_for_again_while_nothing_changed()
    {
        _server.On("/feed", 200, Feed(Item(1), Item(2)));
        _server.On("/news/1", 200, Page("Shelling, at length"));
        _server.On("/news/2", 200, Page("Talks, at length"));

        var first = await IngestAsync(_server.Url("/feed"));
        var second = await IngestAsync(_server.Url("/feed"));

        Assert.Equal((2, 0), (first.Added, first.Rejected));
        Assert.Equal((0, 2L), (second.Read, second.PassedOver.Single().Value));
        Assert.Equal((1, 1), (_server.Count("/news/1"), _server.Count("/news/2")));
        Assert.All(Received(), article =>
        {
            Assert.Contains("the governor said", article.Body, StringComparison.Ordinal);
            Assert.Equal("2024-12-28T12:05:00Z", article.Published!.Value);
            Assert.False(article.IsTeaser);
        });
    }

    [Fact]
    public async Task A_page_that_failed_for_now_is_asked_for_again_though_its_feed_is_as_it_was()
    {
        var fails = true;
        _server.On("/feed", exchange => exchange.Request.Header("If-None-Match") is null
            ? exchange.AnswerAsync(200, Encoding.UTF8.GetBytes(Feed(Item(1), Item(2))), "ETag: \"1\"")
            : exchange.AnswerAsync(304, []));
        _server.On("/news/1", 200, Page("One"));
        _server.On("/news/2", exchange => fails ? exchange.AnswerAsync(500, []) : exchange.AnswerAsync(200, Encoding.UTF8.GetBytes(Page("Two"))));
        var first = await IngestAsync(_server.Url("/feed"));
        fails = false;

        var second = await IngestAsync(_server.Url("/feed"));
        var third = await IngestAsync(_server.Url("/feed"));

        Assert.Equal((1, 1, RejectReason.NotFetched), (first.Added, first.Rejected, first.RejectedBy.Single().Key));
        Assert.Equal((1, 0), (second.Added, second.Rejected));
        Assert.Equal(0, third.Read);
        Assert.Equal(1, _server.Count("/news/1"));
    }

    [Fact]
    public async Task A_page_that_is_gone_leaves_what_its_feed_says_of_it_as_a_teaser()
    {
        _server.On("/feed", 200, Feed(Item(1)));

        var summary = await IngestAsync(_server.Url("/feed"));

        Assert.Equal((1, 1), (summary.Added, summary.Rejected));
        Assert.True(Received().Single().IsTeaser);
    }

    [Fact]
    public async Task Sitemaps_and_their_index_are_followed_as_deep_and_as_far_as_allowed()
    {
        _server.On("/index.xml", 200, $"<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{_server.Url("/map.xml")}</loc></sitemap><sitemap><loc>{_server.Url("/index.xml")}</loc></sitemap></sitemapindex>");
        _server.On("/map.xml", 200, $"<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(Enumerable.Range(1, 5).Select(number => $"<url><loc>{_server.Url($"/news/{number}")}</loc></url>"))}</urlset>");
        for (var number = 1; number <= 5; number++)
        {
            _server.On($"/news/{number}", 200, Page($"Report {number}"));
        }

        var summary = await IngestAsync([new WebTarget(_server.Url("/index.xml"))], Fault.Short with { LinksPerUrl = 6, ListDepth = 2 });

        Assert.Equal((4, 0), (summary.Added, summary.Rejected));
        Assert.Contains(summary.PassedOver, passed => passed.Key.Contains("beyond", StringComparison.Ordinal) && passed.Value >= 1);
    }

    [Fact]
    public async Task An_archive_is_read_as_a_file_would_be()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Join('\n', Newsroom.Records(300))));
        }

        _server.On("/archive", 200, packed.ToArray(), "Content-Type: application/octet-stream");

        var summary = await IngestAsync([new WebTarget(_server.Url("/archive"), IsWhole: true)], Fault.Short);

        Assert.Equal((300, 0), (summary.Added, summary.Rejected));
        Assert.DoesNotContain(Directory.GetFiles(_news.Directory.Fetching), file => !file.EndsWith(".jsonl", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("date")]
    [InlineData("published_at")]
    public async Task Articles_bear_the_name_country_side_and_language_of_their_source_and_its_dates_are_read_as_it_writes_them(string date)
    {
        _server.On("/feed", 200, $$"""{"id":"1","title":"Звіт","{{date}}":"03/04/2024 15:30","source":"Someone else","body":"x"}""");
        var outlet = new SourceEntry
        {
            Name = "Kyiv Wire",
            Country = "UA",
            Side = SourceSide.Belligerent,
            Language = "uk",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv"),
            DateOrder = DateOrder.Dmy,
        };

        await IngestAsync([new WebTarget(_server.Url("/feed"), outlet)], Fault.Short);

        var article = Received().Single();
        Assert.Equal(("Kyiv Wire", "2024-04-03T12:30:00Z"), (article.Source, article.Published!.Value));
        Assert.Equal(("UA", "belligerent"), ((string?)article.Extra!["source_country"], (string?)article.Extra["source_side"]));
    }

    [Fact]
    public async Task What_failed_is_rejected_by_name_without_the_secrets_of_its_address()
    {
        var summary = await IngestAsync(_server.Url("/gone?token=verysecret&id=7"));

        Assert.Equal((1, RejectReason.NotFetched), (summary.Rejected, summary.RejectedBy.Single().Key));
        var kept = File.ReadAllText(Directory.GetFiles(_news.Directory.Rejects).Single());
        Assert.Contains("id=7", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("verysecret", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_remembered_only_once_its_articles_are_durable()
    {
        _server.On("/feed", 200, Feed(Item(1, $"<p>{Text}</p>")));
        using var memory = FetchMemory.Open(_news.Folder.File("memory.jsonl"));
        using var fetcher = new Fetcher(Fault.Short, memory, _news.Folder.Path, TimeProvider.System);
        var web = new WebReading(fetcher, memory, null, new(), isAnew: false, TimeProvider.System);
        var steps = new List<Step>();
        await foreach (var step in new WebIntake([new WebTarget(_server.Url("/feed"))], web).Read(TestContext.Current.CancellationToken))
        {
            steps.Add(step);
        }

        Assert.Null(memory.Find(_server.Url("/feed")));
        Assert.NotNull(steps[0].Article);
        steps[^1].Mark!.WhenDurable();
        Assert.NotNull(memory.Find(_server.Url("/feed")));
    }

    [Fact]
    public async Task A_run_that_is_stopped_while_it_fetches_commits_what_it_has_and_goes_on_the_next_time()
    {
        var hangs = true;
        _server.On("/feed", 200, Feed(Item(1), Item(2)));
        _server.On("/news/1", 200, Page("One"));
        _server.On("/news/2", exchange => hangs ? exchange.HangAsync() : exchange.AnswerAsync(200, Encoding.UTF8.GetBytes(Page("Two"))));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        var first = await IngestAsync([new WebTarget(_server.Url("/feed"))], Fault.Short with { AttemptTimeout = TimeSpan.FromMinutes(1), TotalTimeout = TimeSpan.FromMinutes(1) }, stop.Token);
        hangs = false;
        var second = await IngestAsync(_server.Url("/feed"));

        Assert.True(first.Stopped);
        Assert.False(second.Stopped);
        Assert.Equal(["One", "Two"], Received().Select(article => article.Title).Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _news.Dispose();
    }

    private static string Page(string title) => $"<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{Text}</p><p>{Text}</p></article></body></html>";

    private string Item(int number, string? content = null) =>
        $"<item><title>Item {number}</title><link>{_server.Url($"/news/{number}")}</link><guid isPermaLink=\"false\">n-{number}</guid><pubDate>Sat, 28 Dec 2024 14:05:00 +0200</pubDate>"
        + $"<description>Short.</description>{(content is null ? "" : $"<content:encoded><![CDATA[{content}]]></content:encoded>")}</item>";

    private static string Feed(params string[] items) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Wire</title>{string.Concat(items)}</channel></rss>";

    private Task<IngestSummary> IngestAsync(Uri url) => IngestAsync([new WebTarget(url)], Fault.Short);

    private async Task<IngestSummary> IngestAsync(IReadOnlyList<WebTarget> targets, FetchOptions options, CancellationToken? stop = null)
    {
        using var workspace = _news.Open();
        using var rejects = new RejectLog(_news.Directory.Rejects, _news.Time);
        using var web = new WebAccess(options, _news.Directory.MemoryOf(null), _news.Directory.Fetching, TimeProvider.System);
        var intake = new WebIntake(targets, web.Reading(new IntakePlan()));
        return await new IngestPipeline(workspace, new(), _news.Time).RunAsync(intake, rejects, null, stop ?? TestContext.Current.CancellationToken);
    }

    private List<Article> Received()
    {
        using var workspace = _news.Open();
        return [.. workspace.Writer.Received()];
    }
}

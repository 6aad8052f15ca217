using System.Net;
using System.Xml.Linq;

namespace Search.Web.Tests.Feeds;

public sealed class FeedTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private RunningServer _server = null!;
    private string _feed = "";
    private string _page = "";

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
        using var made = await _server.SendAsync(HttpMethod.Post, "/v1/searches", "{\"name\":\"Drones & more\",\"request\":\"q=drones&place=UA&date_field=event\"}");
        var search = await RunningServer.JsonAsync(made);
        (_feed, _page) = (search.GetProperty("feed").GetString()!, search.GetProperty("page").GetString()!);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_feed_lists_the_reports_of_the_page_and_what_comes_in_later_appears_in_both()
    {
        await AssertSameReports(2);

        _server.Time.Advance(TimeSpan.FromHours(1));
        await _server.PostAsync(News.Article("k6", "Drones again", "2025-01-01", "More drones over Kharkiv."));

        await AssertSameReports(3);
    }

    [Fact]
    public async Task The_feed_holds_what_Atom_demands_of_feed_and_entries()
    {
        var feed = await ReadAsync();

        Assert.Equal("Drones & more", feed.Element(Atom + "title")!.Value);
        Assert.StartsWith("urn:uuid:", feed.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal(new Uri(_server.Root, _feed).AbsoluteUri, Link(feed, "self"));
        Assert.All(feed.Elements(Atom + "entry"), entry =>
        {
            Assert.NotEmpty(entry.Element(Atom + "title")!.Value);
            Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.NotEmpty(entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.Equal(_server.Time.GetUtcNow(), DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture));
        });
        Assert.Distinct(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
    }

    [Fact]
    public async Task A_changed_report_keeps_its_entrys_id_and_has_a_later_time()
    {
        var before = (await ReadAsync()).Elements(Atom + "entry").First();
        _server.Time.Advance(TimeSpan.FromHours(1));
        await _server.PostAsync(News.Article("k2", "Drones over Odesa", "2024-12-27", "Fewer drones over Odesa, Ukraine.", source: "My Wire"));

        var feed = await ReadAsync();
        var after = feed.Elements(Atom + "entry").First();

        Assert.Equal(before.Element(Atom + "id")!.Value, after.Element(Atom + "id")!.Value);
        Assert.Equal("2025-01-02T04:04:05Z", after.Element(Atom + "updated")!.Value);
        Assert.Equal("2025-01-02T04:04:05Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task A_reader_that_has_the_feed_is_not_sent_it_again_until_the_corpus_grows()
    {
        using var first = await _server.GetAsync(_feed);
        using var second = await AskAgainAsync(first);
        await _server.PostAsync(News.Article("k6", "Something else", "2025-01-01", "Elsewhere."));
        using var third = await AskAgainAsync(first);

        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task A_long_feed_leads_page_by_page_to_its_last_report()
    {
        await _server.PostAsync([.. Enumerable.Range(0, 60).Select(i => News.Article($"n{i}", $"Number {i}", "2025-01-01", "Drones over Ukraine."))]);

        var first = await ReadAsync();
        var second = XElement.Parse(await _server.GetStringAsync(Link(first, "next")!));

        Assert.Equal(50, first.Elements(Atom + "entry").Count());
        Assert.Equal(12, second.Elements(Atom + "entry").Count());
        Assert.Null(Link(second, "next"));
    }

    [Fact]
    public async Task Characters_that_xml_cannot_hold_do_not_break_the_feed()
    {
        await _server.PostAsync(News.Article("k6", "Drones \u0001 and \uD83D\uDE80", "2025-01-01", "Drones \u000B over Ukraine \uFFFE."));

        Assert.Contains((await ReadAsync()).Elements(Atom + "entry"), entry => entry.Element(Atom + "title")!.Value.Contains("\uD83D\uDE80", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/v1/searches/nothing/feed")]
    [InlineData("/v1/searches/0194252d7c8870008000000000000000/feed")]
    public async Task The_feed_of_a_search_that_is_not_there_is_a_problem(string address)
    {
        using var answer = await _server.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("/problems/no-search", (await RunningServer.JsonAsync(answer)).GetProperty("type").GetString());
    }

    private async Task AssertSameReports(int count)
    {
        var listed = (await ReadAsync()).Elements(Atom + "entry").Select(entry => new Uri(Link(entry, "alternate")!).AbsolutePath["/reports/".Length..]).ToList();
        var page = await _server.GetPageAsync(_page);

        Assert.Equal(count, listed.Count);
        Assert.Equal(page.ReportIds().Order(), listed.Order());
    }

    private async Task<XElement> ReadAsync() => XElement.Parse(await _server.GetStringAsync(_feed));

    private static string? Link(XElement of, string relation) =>
        of.Elements(Atom + "link").FirstOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;

    private async Task<HttpResponseMessage> AskAgainAsync(HttpResponseMessage first)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _feed);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        return await _server.SendAsync(request);
    }
}

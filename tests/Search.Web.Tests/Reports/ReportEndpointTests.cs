using System.Net;

namespace Search.Web.Tests.Reports;

public sealed class ReportEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private string _id = "";

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
        _id = (await _server.GetJsonAsync("/v1/search?q=kirby")).GetProperty("hits")[0].GetProperty("id").GetString()!;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_report_comes_with_its_text_and_every_mention_where_it_says_it_is()
    {
        var answer = await _server.GetJsonAsync($"/v1/reports/{_id}");
        var report = answer.GetProperty("revision").GetProperty("report");

        var text = report.GetProperty("heading").GetString() + "\n" + report.GetProperty("body").GetString();
        string[] kinds = ["places", "actors", "dates"];
        var mentions = kinds.SelectMany(kind => report.GetProperty(kind).EnumerateArray()).ToList();
        Assert.Equal(5, mentions.Count);
        Assert.All(mentions, mention => Assert.Equal(text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()], mention.GetProperty("surface").GetString()));
        Assert.Equal("John Kirby", answer.GetProperty("labels").GetProperty("john-kirby").GetString());
    }

    [Fact]
    public async Task A_changed_report_keeps_its_id_and_can_be_read_as_it_was()
    {
        await _server.PostAsync(News.Article("k1", "North Korean casualties in Kursk", "2024-12-28", "John Kirby took it back."));

        var now = await _server.GetJsonAsync($"/v1/reports/{_id}");
        var then = await _server.GetJsonAsync($"/v1/reports/{_id}?as_of=1");
        var revisions = (await _server.GetJsonAsync(now.GetProperty("revisions").GetString()!)).GetProperty("revisions");

        Assert.Equal(2, now.GetProperty("revision").GetProperty("number").GetInt32());
        Assert.Equal(1, then.GetProperty("revision").GetProperty("number").GetInt32());
        Assert.Equal([1, 2], revisions.EnumerateArray().Select(line => line.GetProperty("first").GetInt32()));
        Assert.Equal(2, revisions[0].GetProperty("last").GetInt32());
        Assert.Equal(_server.Time.GetUtcNow(), revisions[1].GetProperty("at").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("/v1/reports/nothing")]
    [InlineData("/v1/reports/0123456789abcdef.nothing")]
    [InlineData("/v1/reports/0123456789abcdef.nothing/revisions")]
    public async Task A_report_that_is_not_there_is_a_problem_that_says_so(string address)
    {
        using var answer = await _server.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("/problems/no-report", (await RunningServer.JsonAsync(answer)).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_report_is_not_there_before_it_came_in()
    {
        using var answer = await _server.GetAsync($"/v1/reports/{_id}?as_of=0");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("as_of=then", "as_of")]
    [InlineData("asof=1", "asof")]
    public async Task A_parameter_that_cannot_be_used_is_named(string query, string parameter)
    {
        using var answer = await _server.GetAsync($"/v1/reports/{_id}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(parameter, (await RunningServer.JsonAsync(answer)).GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task The_page_shows_the_whole_text_and_each_mention_leads_to_its_reason()
    {
        var page = await _server.GetPageAsync($"/reports/{_id}");

        Assert.Equal("North Korean casualties in Kursk", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("John Kirby spoke of casualties in Kursk, Russia, on 27 December 2024.", page.QuerySelector(".story")!.TextContent.Trim());
        Assert.Equal(["Kursk", "John Kirby", "Kursk", "Russia", "27 December 2024"], page.QuerySelectorAll("a.mention").Select(mention => mention.TextContent));
        Assert.All(page.QuerySelectorAll("a.mention"), mention =>
            Assert.Contains(mention.TextContent, page.GetElementById(mention.GetAttribute("href")![1..])!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_citation_names_source_heading_date_report_revision_and_sequence_and_leads_to_this_very_state()
    {
        var page = await _server.GetPageAsync($"/reports/{_id}");
        await _server.PostAsync(News.Article("k1", "North Korean casualties in Kursk", "2024-12-28", "John Kirby took it back."));

        var citation = page.QuerySelector(".cite")!;
        var cited = await _server.GetPageAsync(citation.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Contains("The Wire, “North Korean casualties in Kursk”, 28 Dec 2024.", citation.TextContent.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains($"{_id}, revision 1, sequence 1.", citation.TextContent, StringComparison.Ordinal);
        Assert.Contains("Read it as it is now", cited.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Russia", cited.QuerySelector(".story")!.TextContent, StringComparison.Ordinal);
    }
}

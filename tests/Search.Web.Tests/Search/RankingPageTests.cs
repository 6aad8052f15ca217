namespace Search.Web.Tests.Search;

/// <summary>What the page says of copies, of scores, and of reports that are not there.</summary>
public sealed class RankingPageTests : IAsyncLifetime
{
    private const string Text =
        "Drones came down over the harbour of Odesa in the night and set a store of grain on fire, the governor said on Friday morning. "
        + "Nobody was hurt, and the fire was put out before dawn by forty men of the harbour's own brigade with two boats and nine engines.";

    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(
            News.Article("a", "Drones over Odesa", "2024-12-27", Text),
            News.Article("b", "Drones set grain on fire", "2024-12-27", Text, source: "Herald"),
            News.Article("c", "Grain burns in Odesa", "2024-12-28", Text, source: "Post"),
            News.Article("d", "Drones in the north", "2024-12-20", "Drones were seen in the north. They turned back."));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_story_is_shown_once_with_a_link_to_its_other_versions_within_the_search()
    {
        var page = await _server.GetPageAsync("/search?q=drones%20grain");
        var json = await _server.GetJsonAsync("/v1/search?q=drones%20grain");
        var link = page.QuerySelectorAll(".hit .meta a").Single(anchor => anchor.TextContent == "2 more versions").GetAttribute("href")!;
        var all = await _server.GetPageAsync(link);

        Assert.Single(page.ReportIds());
        Assert.Contains("3 reports in 1 story, as of sequence", page.Total(), StringComparison.Ordinal);
        Assert.Equal((3, 1), (json.GetProperty("total").GetInt32(), json.GetProperty("stories").GetInt32()));
        Assert.Equal(3, all.ReportIds().Count());
        Assert.Contains("q=drones%20grain", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_report_is_shown_by_date_and_where_the_request_says_so()
    {
        var ranked = await _server.GetPageAsync("/search?q=drones");
        var each = await _server.GetPageAsync(ranked.QuerySelectorAll(".ranking a").Single(anchor => anchor.TextContent == "Show every report").GetAttribute("href")!);

        Assert.Equal((2, 4), (ranked.ReportIds().Count(), each.ReportIds().Count()));
        Assert.Equal(4, (await _server.GetPageAsync("/search?q=drones&sort=-published")).ReportIds().Count());
    }

    [Fact]
    public async Task The_reasons_are_a_link_away_and_need_no_script()
    {
        var page = await _server.GetPageAsync("/search?q=drones%20north");
        var link = page.QuerySelectorAll(".ranking a").Single(anchor => anchor.TextContent == "Why these reports?").GetAttribute("href")!;
        var why = (await _server.GetPageAsync(link)).QuerySelector(".hit details.why")!;

        Assert.Empty(page.QuerySelectorAll("details.why"));
        Assert.Equal("Why this report?", why.QuerySelector("summary")!.TextContent);
        Assert.Contains("“north” 1 time in the heading", why.TextContent, StringComparison.Ordinal);
        Assert.Contains("near each other", why.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_missing_is_asked_for_by_its_id_and_answered_in_words()
    {
        var north = (await _server.GetPageAsync("/search?q=north")).ReportIds().Single();
        var form = (await _server.GetPageAsync("/search?q=grain&source=Herald")).QuerySelector(".why-not-ask form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}");
        var page = await _server.GetPageAsync($"/search?{string.Join('&', fields)}&why_not={north}");
        var json = await _server.GetJsonAsync($"/v1/search?q=grain&source=Herald&why_not={north}");

        Assert.Contains("It does not have what the query asks for: grain.", page.QuerySelector("section.why-not")!.TextContent, StringComparison.Ordinal);
        Assert.False(json.GetProperty("why_not").GetProperty("matches").GetBoolean());
        Assert.Equal("current", json.GetProperty("why_not").GetProperty("state").GetString());
        Assert.False(json.GetProperty("why_not").GetProperty("filters")[0].GetProperty("matched").GetBoolean());
    }

    [Fact]
    public async Task Recency_says_what_it_is_counted_from_and_can_be_left_out_again()
    {
        var page = await _server.GetPageAsync("/search?q=drones&recency=mild");
        var line = page.QuerySelector(".ranking")!;
        var json = await _server.GetJsonAsync("/v1/search?q=drones&recency=mild");

        Assert.Equal("2025-01-02T03:04:05Z", line.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.StartsWith("2025-01-02T03:04:05", json.GetProperty("recency").GetProperty("at").GetString()!, StringComparison.Ordinal);
        Assert.Equal("/search?q=drones", line.QuerySelectorAll("a").Single(anchor => anchor.TextContent == "All alike").GetAttribute("href"));
    }
}

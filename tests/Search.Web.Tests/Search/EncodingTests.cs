namespace Search.Web.Tests.Search;

/// <summary>Whatever a source writes, a page shows it as text.</summary>
public sealed class EncodingTests : IAsyncLifetime
{
    private const string Attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>";

    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(
            News.Article("x", $"{Attack} heading", "2024-12-28", $"A body in Ukraine {Attack} with drones.", source: Attack, url: "https://example.org/?\"><script>alert(4)</script>"),
            News.Article("y", "Another", "2024-12-28", "Drones.", url: "javascript:alert(5)"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Markup_in_every_field_of_an_article_comes_out_as_text_on_every_page()
    {
        var search = await _server.GetPageAsync("/search?q=drones");
        var report = await _server.GetPageAsync(search.QuerySelectorAll(".hit h2 a").Single(link => link.TextContent.Contains("heading", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.All([search, report], AssertClean);
        Assert.Contains(Attack, search.QuerySelector(".hit h2")!.TextContent + search.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Attack, report.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=")]
    [InlineData("/search?source=")]
    [InlineData("/search?from=")]
    [InlineData("/search?as_of=")]
    [InlineData("/search?cursor=")]
    [InlineData("/reports/")]
    [InlineData("/problems/")]
    [InlineData("/nowhere/")]
    public async Task Markup_in_an_address_comes_out_as_text(string address) =>
        AssertClean(await _server.GetPageAsync(address + Uri.EscapeDataString(Attack)));

    [Fact]
    public async Task Markup_in_a_saved_searchs_name_and_query_comes_out_as_text()
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["name"] = Attack, ["request"] = $"source={Uri.EscapeDataString(Attack)}" });
        using var saved = await _server.SendAsync(HttpMethod.Post, "/v1/searches", body);

        var list = await _server.GetPageAsync("/searches");
        var feed = await _server.GetStringAsync((await RunningServer.JsonAsync(saved)).GetProperty("feed").GetString()!);

        AssertClean(list);
        Assert.Contains(Attack, list.QuerySelector(".saved h2")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_no_web_address_is_never_a_link()
    {
        var page = await _server.GetPageAsync("/search?q=another");
        var report = await _server.GetPageAsync(page.QuerySelector(".hit h2 a")!.GetAttribute("href")!);

        Assert.DoesNotContain(report.Links, link => link.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
    }

    private static void AssertClean(AngleSharp.Dom.IDocument page)
    {
        Assert.All(page.Scripts, script =>
        {
            Assert.StartsWith("/", script.Source, StringComparison.Ordinal);
            Assert.EndsWith(".js", script.Source!.Split('?')[0], StringComparison.Ordinal);
            Assert.Empty(script.Text);
        });
        Assert.Empty(page.QuerySelectorAll("img, svg:not(.bars), [onerror], [onload]"));
    }
}

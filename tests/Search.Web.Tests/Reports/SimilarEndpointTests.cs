using System.Net;

namespace Search.Web.Tests.Reports;

public sealed class SimilarEndpointTests
{
    private static readonly string[] Dam =
    [
        News.Article("d1", "Dam breached at Kakhovka", "2023-06-06", "The Kakhovka dam was breached and its reservoir drained."),
        News.Article("d2", "The reservoir empties", "2023-06-07", "Below the Kakhovka dam the reservoir empties."),
        News.Article("d3", "Elections", "2023-06-08", "Nobody voted early."),
    ];

    [Fact]
    public async Task Reports_like_one_are_told_with_what_they_share_and_its_page_leads_to_them()
    {
        await using var server = await RunningServer.StartAsync();
        await server.PostAsync(Dam);
        var page = await server.GetJsonAsync("/v1/search?q=breached");
        var id = page.GetProperty("hits")[0].GetProperty("id").GetString();

        var list = await server.GetJsonAsync($"/v1/reports/{id}/similar");

        var one = Assert.Single(list.GetProperty("reports").EnumerateArray());
        Assert.Equal("The reservoir empties", one.GetProperty("hit").GetProperty("heading").GetString());
        Assert.Contains("dam", one.GetProperty("words").EnumerateArray().Select(word => word.GetString()));
        Assert.Contains("The reservoir empties", await server.GetStringAsync($"/reports/{id}"), StringComparison.Ordinal);
        Assert.Contains("Shares", await server.GetStringAsync($"/reports/{id}/similar"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/reports/none/similar", HttpStatusCode.NotFound)]
    [InlineData("/v1/reports/0123456789abcdef.block-1/similar", HttpStatusCode.NotFound)]
    [InlineData("/v1/reports/0123456789abcdef.block-1/similar?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/v1/reports/0123456789abcdef.block-1/similar?qq=x", HttpStatusCode.BadRequest)]
    [InlineData("/reports/0123456789abcdef.block-1/similar", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_or_cannot_be_asked_is_a_problem(string address, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();

        using var answer = await server.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_offers_on_its_page_what_may_have_been_meant()
    {
        await using var server = await RunningServer.StartAsync();
        await server.PostAsync(Dam);

        var json = await server.GetJsonAsync("/v1/search?q=resevoir");
        var page = await server.GetStringAsync("/search?q=resevoir");

        Assert.Equal("reservoir", json.GetProperty("query").GetProperty("did_you_mean")[0].GetProperty("text").GetString());
        Assert.Equal(2, json.GetProperty("query").GetProperty("did_you_mean")[0].GetProperty("total").GetInt32());
        Assert.Contains("href=\"/search?q=reservoir\"", page, StringComparison.Ordinal);
        Assert.Contains("It finds 2 reports", page, StringComparison.Ordinal);
    }
}

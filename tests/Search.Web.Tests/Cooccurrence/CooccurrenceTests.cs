using System.Net;

namespace Search.Web.Tests.Cooccurrence;

public sealed class CooccurrenceTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/cooccurrence")]
    [InlineData("/cooccurrence?q=drones&rows=place&columns=source&count_by=originator")]
    [InlineData("/cooccurrence?actor=ukraine&place=UA&rows=actor:3&columns=actor")]
    [InlineData("/cooccurrence?rows=event&columns=published&published=2024&published=2022")]
    public async Task Every_cell_of_the_page_is_that_of_the_API_and_opens_as_many_reports(string address)
    {
        var json = await _server.GetJsonAsync("/v1" + address);
        var page = await _server.GetPageAsync(address);

        var expected = json.GetProperty("cells").EnumerateArray().Select(row => string.Join(' ', row.EnumerateArray())).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, page.QuerySelectorAll("table.cells tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))));
        foreach (var link in page.QuerySelectorAll("table.cells td a"))
        {
            var found = await _server.GetJsonAsync("/v1" + link.GetAttribute("href"));
            Assert.Equal(link.TextContent, found.GetProperty("counted").GetProperty("total").ToString());
        }
    }

    [Fact]
    public async Task What_has_no_cell_is_said_in_numbers()
    {
        var json = await _server.GetJsonAsync("/v1/cooccurrence?rows=actor:1&columns=place:1");

        Assert.Equal(5, json.GetProperty("counted").GetProperty("total").GetInt32());
        Assert.Equal(5, json.GetProperty("shown").GetInt32() + json.GetProperty("left_out").GetInt32());
        Assert.Equal((4, 2), (json.GetProperty("rows").GetProperty("other").GetInt32(), json.GetProperty("rows").GetProperty("missing").GetInt32()));
    }

    [Theory]
    [InlineData("/v1/cooccurrence?rows=plaice", HttpStatusCode.BadRequest)]
    [InlineData("/v1/cooccurrence?q=(", HttpStatusCode.BadRequest)]
    [InlineData("/cooccurrence?columns=place:101", HttpStatusCode.BadRequest)]
    [InlineData("/cooccurrence?q=nothing-is-called-so", HttpStatusCode.OK)]
    public async Task A_table_that_cannot_be_made_says_why(string address, HttpStatusCode status)
    {
        using var answer = await _server.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
    }
}

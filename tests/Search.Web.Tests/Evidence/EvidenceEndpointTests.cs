using System.Globalization;
using System.Net;

namespace Search.Web.Tests;

public sealed class EvidenceEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=drones")]
    [InlineData("/search?place=UA&place=-RU&page_size=1&from=2022-01-01")]
    public async Task Each_count_of_a_facet_leads_to_its_sentences_of_as_many_reports(string address)
    {
        var page = await _server.GetPageAsync(address);

        foreach (var count in page.QuerySelectorAll(".value a.n"))
        {
            var behind = await _server.GetPageAsync(count.GetAttribute("href")!);
            var told = int.Parse(count.TextContent, CultureInfo.InvariantCulture);
            Assert.Contains($": {told} {(told == 1 ? "report" : "reports")}", behind.Total(), StringComparison.Ordinal);
            Assert.Equal(told == 0, behind.QuerySelectorAll(".hit").Length == 0);
            Assert.All(behind.QuerySelectorAll(".hit"), hit => Assert.NotEmpty(hit.QuerySelectorAll("mark, .because")));
        }
    }

    [Fact]
    public async Task The_pages_of_the_API_and_of_the_reader_go_to_the_last_report()
    {
        var (found, address) = (0, "/evidence?facet=language&value=en&page_size=2");
        while (address is not null)
        {
            using var answer = await _server.GetAsync("/v1" + address);
            var page = await _server.GetPageAsync(address);
            var json = await RunningServer.JsonAsync(answer);
            Assert.Equal(5, json.GetProperty("total").GetInt32());
            Assert.Equal(json.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("id").GetString()!), page.ReportIds());
            found += json.GetProperty("reports").GetArrayLength();
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            Assert.Equal(address is null ? null : $"</v1{address}>; rel=\"next\"", answer.Headers.TryGetValues("Link", out var link) ? link.Single() : null);
        }

        Assert.Equal(5, found);
    }

    [Fact]
    public async Task A_container_shows_the_sentence_and_the_mention_of_what_it_contains()
    {
        var json = await _server.GetJsonAsync("/v1/evidence?facet=place&value=UA&q=shelling&as_of=1");
        var sentence = json.GetProperty("reports")[0].GetProperty("sentences")[1];

        Assert.Equal("Shelling hit Kharkiv in March 2022.", sentence.GetProperty("text").GetString());
        Assert.Equal("Ukraine", json.GetProperty("label").GetString());
        Assert.Equal(("Kharkiv", "706483", "Kharkiv"), (
            sentence.GetProperty("mentions")[0].GetProperty("surface").GetString(),
            sentence.GetProperty("mentions")[0].GetProperty("id").GetString(),
            sentence.GetProperty("mentions")[0].GetProperty("label").GetString()));
    }

    [Theory]
    [InlineData("facet=place", "value")]
    [InlineData("value=UA", "facet")]
    [InlineData("facet=place&value=-UA", "value")]
    [InlineData("facet=place&value=UA&nothing=1", "nothing")]
    public async Task What_cannot_be_opened_is_refused_on_the_API_and_on_the_page(string query, string parameter)
    {
        using var api = await _server.GetAsync("/v1/evidence?" + query);
        using var page = await _server.GetAsync("/evidence?" + query);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (api.StatusCode, page.StatusCode));
        Assert.Equal(parameter, (await RunningServer.JsonAsync(api)).GetProperty("errors")[0].GetProperty("parameter").GetString());
    }
}

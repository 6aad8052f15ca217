using System.Globalization;

namespace Search.Web.Tests.Search;

/// <summary>The page and the API are two views of one answer.</summary>
public sealed class AgreementTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("?q=drones")]
    [InlineData("?q=%22North%20Korean%22%20casualties")]
    [InlineData("?place=UA")]
    [InlineData("?place=UA&place=RU")]
    [InlineData("?place=-RU&sort=published")]
    [InlineData("?actor=volodymyr-zelensky&place=UA.17")]
    [InlineData("?published=missing")]
    [InlineData("?published=2024&event=missing")]
    [InlineData("?from=2022-03-05&to=2022-03-06&date_field=event")]
    [InlineData("?source=My%20Wire&language=en&kind=article")]
    [InlineData("?sort=-event&page_size=2")]
    [InlineData("?q=nothing-at-all-is-called-so")]
    public async Task Page_and_api_give_the_same_reports_and_counts_for_the_same_query_string(string query)
    {
        var json = await _server.GetJsonAsync("/v1/search" + query);
        var page = await _server.GetPageAsync("/search" + query);

        var total = json.GetProperty("total").GetInt32();
        Assert.Equal(json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!), page.ReportIds());
        Assert.StartsWith($"{total} {(total == 1 ? "report" : "reports")}", page.Total(), StringComparison.Ordinal);
        Assert.Contains($"as of sequence {json.GetProperty("sequence").GetInt64()}", page.Total(), StringComparison.Ordinal);
        foreach (var facet in json.GetProperty("facets").EnumerateObject())
        {
            var counts = page.Counts(facet.Name);
            var missing = counts.Remove("missing", out var undated) ? undated : "0";
            Assert.Equal(facet.Value.GetProperty("missing").GetInt32().ToString(CultureInfo.InvariantCulture), missing);
            Assert.Equal(
                facet.Value.GetProperty("values").EnumerateArray().ToDictionary(value => value.GetProperty("id").GetString()!, value => value.GetProperty("count").ToString()),
                counts);
        }
    }

    [Fact]
    public async Task The_next_page_is_linked_alike_and_the_pages_together_hold_every_report_once()
    {
        var found = new List<string>();
        for (var address = "/search?page_size=2"; address is not null;)
        {
            var page = await _server.GetPageAsync(address);
            var json = await _server.GetJsonAsync("/v1" + address);
            Assert.Equal(json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!), page.ReportIds());
            found.AddRange(page.ReportIds());
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(5, found.Count);
        Assert.Distinct(found);
    }

    [Fact]
    public async Task What_the_form_would_send_without_a_change_is_the_request_it_shows()
    {
        const string Query = "?q=drones&place=UA&place=-RU&actor=-john-kirby&from=2022-01-01&date_field=event&sort=published&page_size=7";
        var page = await _server.GetPageAsync("/search" + Query);

        var sent = page.QuerySelectorAll("#question input, #question select, input[form=question]")
            .Where(field => field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked"))
            .Select(field => (Name: field.GetAttribute("name"), Value: field.QuerySelector("option[selected]")?.GetAttribute("value") ?? field.GetAttribute("value")))
            .Where(field => !string.IsNullOrEmpty(field.Value))
            .Select(field => $"{field.Name}={field.Value}");

        Assert.Equal(Query[1..].Split('&').Order(), sent.Order());
    }

    [Fact]
    public async Task A_form_with_empty_fields_leads_to_the_address_without_them()
    {
        using var answer = await _server.GetAsync("/search?q=drones&date_field=&from=&to=&sort=&place=UA");

        Assert.Equal("/search?q=drones&place=UA", answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task A_chip_narrows_and_a_filter_can_be_removed()
    {
        var page = await _server.GetPageAsync("/search?place=UA&q=drones");
        var before = page.ReportIds().ToList();

        var narrowed = await _server.GetPageAsync(page.QuerySelectorAll(".chip.place").Single(chip => chip.TextContent == "Kharkiv").GetAttribute("href")!);
        var widened = await _server.GetPageAsync(narrowed.QuerySelectorAll(".active a").Single().GetAttribute("href")!);

        Assert.Equal(2, before.Count);
        Assert.Single(narrowed.ReportIds());
        Assert.Equal(3, widened.ReportIds().Count());
    }
}

using System.Net;
using System.Text.Json;

namespace Search.Web.Tests.Histograms;

public sealed class HistogramEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("interval=month")]
    [InlineData("clock=event&interval=week")]
    [InlineData("clock=event&q=drones&interval=10d")]
    [InlineData("clock=lag")]
    [InlineData("clock=lag&interval=day&place=RU")]
    [InlineData("clock=event&date_field=event&from=2022-03-05&to=2022-03-06&interval=day")]
    [InlineData("interval=year&published=2024")]
    public async Task Each_number_opens_by_its_link_to_so_many_reports_even_after_more_came_in(string query)
    {
        var histogram = await _server.GetJsonAsync("/v1/histogram?" + query);
        await _server.PostAsync(News.Article("k6", "More drones", "2024-12-28", "Drones over Kharkiv again on 27 December 2024. They came in March 2022 too."));

        Assert.NotEqual(0, histogram.GetProperty("buckets").GetArrayLength());
        await CheckAsync(histogram, "missing", "missing_href");
        foreach (var bucket in histogram.GetProperty("buckets").EnumerateArray())
        {
            await CheckAsync(bucket, "count", "href");
            await CheckAsync(bucket, "may", "may_href");
        }
    }

    [Fact]
    public async Task An_imprecise_date_may_belong_to_each_of_its_days_and_certainly_to_its_month()
    {
        var days = await _server.GetJsonAsync("/v1/histogram?clock=event&interval=day&q=shelling");
        var months = await _server.GetJsonAsync("/v1/histogram?clock=event&interval=month&q=shelling");

        Assert.Equal(31, days.GetProperty("buckets").GetArrayLength());
        Assert.All(days.GetProperty("buckets").EnumerateArray(), day =>
            Assert.Equal((0, 1), (day.GetProperty("count").GetInt32(), day.GetProperty("may").GetInt32())));
        var month = Assert.Single(months.GetProperty("buckets").EnumerateArray());
        Assert.Equal(("2022-03", "2022-03-01", "2022-03-31", 1, 0), (
            month.GetProperty("label").GetString(), month.GetProperty("start").GetString(), month.GetProperty("end").GetString(),
            month.GetProperty("count").GetInt32(), month.GetProperty("may").GetInt32()));
    }

    [Theory]
    [InlineData("interval=fortnight", "interval", "7d")]
    [InlineData("clock=clock", "clock", "published, event, lag")]
    [InlineData("clock=lag&interval=month", "interval", "days")]
    [InlineData("bounds=some", "bounds", "core")]
    [InlineData("cursor=x", "cursor", "Known: q,")]
    [InlineData("when=2024", "when", "event:certain:2024-12")]
    [InlineData("plaec=UA", "plaec", "clock, interval, bounds.")]
    [InlineData("clock=event&interval=day", "interval", "fits is 2d")]
    public async Task What_cannot_be_counted_is_refused_with_what_would_be_right(string query, string parameter, string message)
    {
        await _server.PostAsync(News.Article("k6", "Long ago", "2024-12-28", "On 27 December 2024 they spoke of March 2022."));
        using var answer = await _server.GetAsync("/v1/histogram?" + query);
        var error = (await RunningServer.JsonAsync(answer)).GetProperty("errors")[0];

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(parameter, error.GetProperty("parameter").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_histogram_is_not_sent_again_until_the_corpus_grows()
    {
        using var first = await _server.GetAsync("/v1/histogram?interval=month");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/histogram?interval=month");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/v1/histogram?interval=week");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await _server.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _server.SendAsync(other)).StatusCode);
    }

    [Theory]
    [InlineData("/search?q=drones")]
    [InlineData("/search?q=drones&date_field=event")]
    [InlineData("/search?from=2022-03-05&to=2024-12-28&date_field=event")]
    [InlineData("/search?from=2022-01-01&when=event:2022")]
    public async Task Each_bar_and_each_number_of_the_chart_leads_to_as_many_reports_as_it_tells(string address)
    {
        var page = await _server.GetPageAsync(address);

        Assert.Equal(2, page.QuerySelectorAll(".time-panel").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".bars a"));
        foreach (var bar in page.QuerySelectorAll(".bars a"))
        {
            var told = bar.GetAttribute("aria-label")!.Split(": ")[1].Split(", ").Sum(part => int.Parse(part.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(told, (await _server.GetPageAsync(bar.GetAttribute("href")!)).ReportIds().Count());
        }

        foreach (var number in page.QuerySelectorAll(".time-table td a, .time-panel p a"))
        {
            var told = int.Parse(number.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(told, (await _server.GetPageAsync(number.GetAttribute("href")!)).ReportIds().Count());
        }
    }

    private async Task CheckAsync(JsonElement numbers, string count, string href)
    {
        var expected = numbers.GetProperty(count).GetInt32();
        if (numbers.GetProperty(href).GetString() is { } link)
        {
            Assert.Equal(expected, (await _server.GetJsonAsync(link)).GetProperty("total").GetInt32());
        }
        else
        {
            Assert.Equal(0, expected);
        }
    }
}

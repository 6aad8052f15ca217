using System.Net;
using System.Text.Json;

namespace Search.Web.Tests.Facets;

public sealed class FacetEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_actor_counts_in_what_contains_it()
    {
        var list = await _server.GetJsonAsync("/v1/facets/actor?order=name");

        Assert.Equal(
            [("john-kirby", null, 0), ("russia", null, 1), ("ukraine", null, 1), ("volodymyr-zelensky", "ukraine", 0), ("wagner-group", "russia", 0)],
            Values(list).Select(value => (Id(value), value.GetProperty("parent").GetString(), value.GetProperty("children").GetInt32())));
        Assert.Equal(2, list.GetProperty("missing").GetInt32());
        Assert.Equal(1, (await _server.GetJsonAsync("/v1/search?actor=russia")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_date_over_more_than_one_year_is_a_value_on_every_page()
    {
        await _server.PostAsync("""{"id":"old","source":"Wire","title":"A war of the 1990s","date":"2024-12-28","body":"Nobody counted its dead."}""");

        var value = Assert.Single(Values(await _server.GetJsonAsync("/v1/facets/event")), value => Id(value) == "longer");

        Assert.Equal(("Over more than one year", 1), (value.GetProperty("label").GetString(), value.GetProperty("count").GetInt32()));
        Assert.Contains("Over more than one year", await _server.GetStringAsync("/search"), StringComparison.Ordinal);
        Assert.Contains("Over more than one year", await _server.GetStringAsync("/search?event=longer"), StringComparison.Ordinal);
        var listed = await _server.GetStringAsync("/facets/event");
        Assert.Contains("Over more than one year", listed, StringComparison.Ordinal);
        Assert.Contains("<b>6 dates of events</b>", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_pages_to_its_last_value_and_links_on()
    {
        var found = new List<string>();
        for (var address = "/v1/facets/place?limit=2&q=drones"; address is not null;)
        {
            using var answer = await _server.GetAsync(address);
            var list = await RunningServer.JsonAsync(answer);
            found.AddRange(Values(list).Select(Id));
            address = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('>')[0][1..] : null;
        }

        Assert.Equal(["698740", "706483", "UA", "UA.07", "UA.17"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task By_significance_the_rest_of_the_corpus_stands_beside_each_count()
    {
        var list = await _server.GetJsonAsync("/v1/facets/place?q=drones&order=significance&prefix=ukr");

        var value = Assert.Single(Values(list));
        Assert.Equal((2, 0), (value.GetProperty("count").GetInt32(), value.GetProperty("elsewhere").GetInt32()));
        Assert.True(value.GetProperty("significance").GetDouble() > 0);
        Assert.Equal("{\"here\":3,\"elsewhere\":2}", list.GetProperty("compared").GetRawText());
    }

    [Theory]
    [InlineData("/v1/facets/plaice", HttpStatusCode.NotFound, "Known: published, event, place")]
    [InlineData("/v1/facets/place?order=best", HttpStatusCode.BadRequest, "count, name, significance")]
    [InlineData("/v1/facets/place?q=(", HttpStatusCode.BadRequest, "")]
    [InlineData("/v1/facets/place?cursor=x", HttpStatusCode.BadRequest, "no cursor")]
    [InlineData("/facets/plaice", HttpStatusCode.NotFound, "Known: published, event, place")]
    [InlineData("/facets/place?order=best", HttpStatusCode.BadRequest, "count, name, significance")]
    public async Task What_cannot_be_listed_is_refused_with_what_can(string address, HttpStatusCode status, string words)
    {
        using var answer = await _server.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_known_is_not_sent_again()
    {
        using var first = await _server.GetAsync("/v1/facets/place?q=drones");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/facets/place?q=drones");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/facets/place?q=drones")]
    [InlineData("/facets/actor?order=significance&actor=russia&place=-SD&count_by=story")]
    [InlineData("/facets/source?prefix=my&source=The%20Wire")]
    public async Task The_page_lists_what_the_API_does_and_every_value_leads_to_as_many_reports(string address)
    {
        var list = await _server.GetJsonAsync("/v1" + address);
        var page = await _server.GetPageAsync(address);

        var rows = page.QuerySelectorAll("table.values tbody tr");
        Assert.Equal(Values(list).Select(value => value.GetProperty("count").ToString()), rows.Select(row => row.QuerySelector("td.number")!.TextContent));
        foreach (var (value, row) in Values(list).Zip(rows))
        {
            var json = await _server.GetJsonAsync("/v1" + row.QuerySelector("th a")!.GetAttribute("href"));
            Assert.Equal(value.GetProperty("count").GetInt32(), json.GetProperty("counted").GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task The_form_of_the_page_keeps_the_search_and_sends_each_choice_once()
    {
        var page = await _server.GetPageAsync("/facets/place?q=drones&place=UA&place=RU&actor=-russia&sort=published");

        var sent = page.QuerySelectorAll("form[action='/search'] input")
            .Where(field => field.GetAttribute("type") != "checkbox" || field.HasAttribute("checked"))
            .Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}");
        Assert.Equal(["actor=-russia", "place=RU", "place=UA", "q=drones"], sent.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Children_of_a_value_are_listed_by_themselves()
    {
        var page = await _server.GetPageAsync("/facets/place?order=name");
        var link = page.QuerySelectorAll("a.within").Single(link => link.GetAttribute("aria-label") == "2 in Ukraine");

        var children = await _server.GetPageAsync(link.GetAttribute("href")!);

        Assert.Equal(["Kharkiv Oblast", "Odesa Oblast"], children.QuerySelectorAll("table.values th[scope=row] > a:first-child").Select(each => each.TextContent));
        Assert.Equal("Find a place in Ukraine", children.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_search_page_counts_stories_and_leads_to_all_values()
    {
        var page = await _server.GetPageAsync("/search?q=drones&count_by=story&facet=place:2");

        Assert.Equal("/facets/place?q=drones&count_by=story", page.QuerySelectorAll(".facet a").Single(link => link.TextContent == "Find a place…").GetAttribute("href"));
        Assert.StartsWith("3 reports telling 3 stories", page.Total(), StringComparison.Ordinal);
        Assert.Equal("story", page.QuerySelector("#question input[name=count_by]")!.GetAttribute("value"));
    }

    private static JsonElement.ArrayEnumerator Values(JsonElement list) => list.GetProperty("values").EnumerateArray();

    private static string Id(JsonElement value) => value.GetProperty("id").GetString()!;
}

using System.Net;
using System.Net.Http.Headers;

namespace Search.Web.Tests.Search;

public sealed class SearchEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("plaec=UA", "plaec", "Known: q,")]
    [InlineData("Q=drones", "Q", "Known: q,")]
    [InlineData("from=yesterday", "from", "2024-12-28")]
    [InlineData("from=2024-12-28&to=2024-12-01", "from", "Exchange")]
    [InlineData("sort=best", "sort", "relevance")]
    [InlineData("page_size=101", "page_size", "1 to 100")]
    [InlineData("facet=colour", "facet", "place")]
    [InlineData("published=soon", "published", "2024-12")]
    [InlineData("q=a&q=b", "q", "twice")]
    public async Task A_parameter_that_cannot_be_used_is_named_with_what_would_be_right(string query, string parameter, string message)
    {
        using var answer = await _server.GetAsync("/v1/search?" + query);
        var error = (await RunningServer.JsonAsync(answer)).GetProperty("errors")[0];

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(parameter, error.GetProperty("parameter").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_says_where_and_what_to_write_instead()
    {
        const string Query = "kursk (drones";
        using var answer = await _server.GetAsync($"/v1/search?q={Uri.EscapeDataString(Query)}");
        var problem = await RunningServer.JsonAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/problems/query", problem.GetProperty("type").GetString());
        Assert.InRange(problem.GetProperty("offset").GetInt32(), 0, Query.Length);
        Assert.InRange(problem.GetProperty("length").GetInt32(), 0, Query.Length);
        Assert.NotEmpty(problem.GetProperty("hint").GetString()!);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task The_page_shows_the_problem_with_the_part_of_the_query_underlined()
    {
        using var answer = await _server.GetAsync("/search?q=kursk%20(drones");
        var page = await PageReading.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("kursk (drones", page.QuerySelector(".problem .echo")!.TextContent.Trim().Trim('\u00A0'));
        Assert.NotNull(page.QuerySelector(".problem .echo .wrong"));
        Assert.Equal("kursk (drones", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_answer_that_the_asker_has_is_not_sent_again_until_the_corpus_grows()
    {
        using var first = await _server.GetAsync("/v1/search?q=drones");
        using var second = await AskAgainAsync("/v1/search?q=drones", first.Headers.ETag!);
        using var other = await AskAgainAsync("/v1/search?q=kursk", first.Headers.ETag!);
        await _server.PostAsync(News.Article("k6", "More drones", "2025-01-01", "Drones again."));
        using var third = await AskAgainAsync("/v1/search?q=drones", first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.NotEqual(first.Headers.ETag, third.Headers.ETag);
    }

    [Fact]
    public async Task The_next_page_stands_in_the_link_header_and_the_last_page_has_none()
    {
        using var first = await _server.GetAsync("/v1/search?page_size=3");
        var link = first.Headers.GetValues("Link").Single();
        using var second = await _server.GetAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);

        Assert.EndsWith("; rel=\"next\"", link, StringComparison.Ordinal);
        Assert.Equal(2, (await RunningServer.JsonAsync(second)).GetProperty("hits").GetArrayLength());
        Assert.False(second.Headers.Contains("Link"));
    }

    [Fact]
    public async Task A_list_by_relevance_that_was_put_away_leads_back_to_its_start()
    {
        var first = await _server.GetJsonAsync("/v1/search?q=drones&page_size=1");
        var next = $"q=drones&page_size=1&cursor={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}";
        await _server.PostAsync(News.Article("k6", "More drones", "2025-01-01", "Drones again."));
        _server.Time.Advance(TimeSpan.FromMinutes(6));

        using var api = await _server.GetAsync("/v1/search?" + next);
        using var page = await _server.GetAsync("/search?" + next);
        var start = (await RunningServer.JsonAsync(api)).GetProperty("start").GetString()!;

        Assert.Equal(HttpStatusCode.Gone, api.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.Equal(first.GetProperty("hits")[0].GetRawText(), (await _server.GetJsonAsync(start)).GetProperty("hits")[0].GetRawText());
    }

    [Fact]
    public async Task An_earlier_moment_answers_as_it_did_then()
    {
        await _server.PostAsync(News.Article("k6", "More drones", "2025-01-01", "Drones again."));

        Assert.Equal(6, (await _server.GetJsonAsync("/v1/search")).GetProperty("total").GetInt32());
        Assert.Equal(5, (await _server.GetJsonAsync("/v1/search?as_of=1")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_root_leads_to_the_search()
    {
        using var answer = await _server.GetAsync("/");

        Assert.Equal("/search", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_described_parameters_are_exactly_those_that_are_known()
    {
        var error = (await _server.GetJsonAsync("/v1/search?nothing=1")).GetProperty("errors")[0].GetProperty("message").GetString()!;

        Assert.EndsWith($"Known: {string.Join(", ", SearchParameters.Names)}.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=drones&place=UA")]
    [InlineData("/searches")]
    public async Task A_page_loads_nothing_from_elsewhere_and_runs_and_styles_nothing_inline(string address)
    {
        var page = await _server.GetPageAsync(address);

        Assert.All(page.QuerySelectorAll("[src]"), element => Assert.StartsWith("/", element.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("link"), element => Assert.StartsWith("/", element.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("[src], link[href]"), element => Assert.True(Loads(element.GetAttribute("src") ?? element.GetAttribute("href")!)));
    }

    private bool Loads(string address) => _server.GetAsync(address).GetAwaiter().GetResult().IsSuccessStatusCode;

    private async Task<HttpResponseMessage> AskAgainAsync(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return await _server.SendAsync(request);
    }
}

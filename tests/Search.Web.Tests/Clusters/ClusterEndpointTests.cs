using System.Net;

namespace Search.Web.Tests.Clusters;

public sealed class ClusterEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("zoom=6")]
    [InlineData("zoom=0")]
    [InlineData("zoom=6&q=drones")]
    [InlineData("zoom=6&place=UA&count_by=originator")]
    public async Task Clusters_add_up_to_the_search_and_each_opens_into_its_reports(string query)
    {
        var page = await _server.GetJsonAsync($"/v1/clusters?{query}");
        var search = string.Join('&', query.Split('&').Skip(1));

        var total = page.GetProperty("counted").GetProperty("total").GetInt32();
        Assert.Equal((await _server.GetJsonAsync($"/v1/search?{search}")).GetProperty("counted").GetProperty("total").GetInt32(), total);
        Assert.Equal(total, page.GetProperty("mapped").GetInt32() + page.GetProperty("areas").GetProperty("count").GetInt32()
            + page.GetProperty("unlocated").GetInt32() + page.GetProperty("without_place").GetInt32());
        Assert.NotEmpty(page.GetProperty("clusters").EnumerateArray());
        foreach (var cluster in page.GetProperty("clusters").EnumerateArray())
        {
            var words = query.Contains("q=drones") ? "drones " : "";
            var narrowed = search.Replace("q=drones", "") + $"&q={Uri.EscapeDataString(words + cluster.GetProperty("clause").GetString())}";
            var found = await _server.GetJsonAsync($"/v1/search?{narrowed.TrimStart('&')}");
            Assert.Equal(found.GetProperty("counted").GetProperty("total").GetInt32(), cluster.GetProperty("count").GetInt32());
        }
    }

    [Fact]
    public async Task A_name_in_the_query_is_shown_as_the_place_it_was_taken_for_and_kept_by_its_id()
    {
        var found = await _server.GetJsonAsync("/v1/search?q=near:Kharkiv~5km");
        Assert.Equal("near:706483~5km", found.GetProperty("query").GetProperty("canonical").GetString());
        Assert.Contains("near:Kharkiv~5km is understood as", (await _server.GetPageAsync("/search?q=near:Kharkiv~5km")).Body!.TextContent.ReplaceLineEndings(" "));

        using var saved = await _server.SendAsync(HttpMethod.Post, "/v1/searches", """{"name":"Around Kharkiv","request":"q=near:Kharkiv~5km"}""");

        Assert.Equal("q=near%3A706483~5km", (await RunningServer.JsonAsync(saved)).GetProperty("request").GetString());
        Assert.Contains("Saved as", (await _server.GetPageAsync("/search?q=near:Kharkiv~5km")).Body!.TextContent);
    }

    [Fact]
    public async Task An_unknown_place_is_a_problem_of_the_query_with_its_place_and_a_hint()
    {
        using var answer = await _server.GetAsync("/v1/clusters?zoom=3&q=near:Atlantis");
        var problem = await RunningServer.JsonAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/problems/query", problem.GetProperty("type").GetString());
        Assert.Equal((5, 8), (problem.GetProperty("offset").GetInt32(), problem.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task Clusters_without_a_zoom_are_refused_and_the_same_ones_are_not_sent_twice()
    {
        using var refused = await _server.GetAsync("/v1/clusters?q=drones");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        using var first = await _server.GetAsync("/v1/clusters?zoom=4");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/clusters?zoom=4");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }
}

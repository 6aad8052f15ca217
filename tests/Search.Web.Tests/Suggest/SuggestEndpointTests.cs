using System.Net;

namespace Search.Web.Tests.Suggest;

public sealed class SuggestEndpointTests
{
    [Fact]
    public async Task A_name_becomes_a_filter_and_each_suggestion_tells_exactly_what_its_search_finds()
    {
        await using var server = await RunningServer.StartAsync();
        await server.PostAsync(News.Five);

        var list = await server.GetJsonAsync("/v1/suggest?q=drones+kha");

        Assert.Equal(1, list.GetProperty("sequence").GetInt64());
        var place = list.GetProperty("suggestions")[0];
        Assert.Equal("place", place.GetProperty("kind").GetString());
        Assert.Equal("label", place.GetProperty("match").GetString());
        Assert.Equal("q=drones&place=706483", place.GetProperty("query").GetString());
        foreach (var suggestion in list.GetProperty("suggestions").EnumerateArray())
        {
            var page = await server.GetJsonAsync("/v1/search?" + suggestion.GetProperty("query").GetString());
            Assert.Equal(page.GetProperty("total").GetInt32(), suggestion.GetProperty("reports").GetInt32());
        }
    }

    [Theory]
    [InlineData("/v1/suggest?q=a&limit=100", "limit")]
    [InlineData("/v1/suggest?q=a&cursor=10", "cursor")]
    [InlineData("/v1/suggest?q=a&place=%20", "place")]
    [InlineData("/v1/suggest?q=a&as_of=99", "as_of")]
    public async Task What_cannot_be_used_is_a_problem_that_names_it(string address, string parameter)
    {
        await using var server = await RunningServer.StartAsync();

        using var answer = await server.GetAsync(address);
        var problem = await RunningServer.JsonAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/problems/parameter", problem.GetProperty("type").GetString());
        Assert.Equal(parameter, problem.GetProperty("errors")[0].GetProperty("parameter").GetString());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task An_answer_that_the_asker_has_is_not_sent_again()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = await server.GetAsync("/v1/suggest?q=kha");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/suggest?q=kha");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var answer = await server.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }
}

using System.Net;
using Search.Testing;

namespace Search.Web.Tests.Problems;

public sealed class ProblemTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public static TheoryData<string> Slugs => [.. ProblemType.All.Select(type => type.Slug)];

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Each_type_leads_to_a_page_and_stands_in_the_documentation(string slug)
    {
        var type = ProblemType.All.Single(type => type.Slug == slug);

        var page = await _server.GetStringAsync(type.Uri);

        Assert.Contains(type.Title, page, StringComparison.Ordinal);
        Assert.Contains($"| `{type.Uri}` | {type.Status} | {type.Title} | {type.Remedy} |", File.ReadAllText(Repository.Path("docs/problems.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_types_share_a_slug() => Assert.Distinct(ProblemType.All.Select(type => type.Slug));

    [Fact]
    public async Task An_unknown_address_is_a_problem_for_a_program_and_a_page_for_a_person()
    {
        using var api = await _server.GetAsync("/v1/nothing");
        using var page = await _server.GetAsync("/nothing");

        Assert.Equal(HttpStatusCode.NotFound, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType?.MediaType);
        Assert.Equal("/problems/not-found", (await RunningServer.JsonAsync(api)).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_named_with_those_it_takes()
    {
        using var answer = await _server.SendAsync(HttpMethod.Put, "/v1/articles", "{}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("POST", answer.Content.Headers.Allow.Single());
        Assert.Contains("POST", (await RunningServer.JsonAsync(answer)).GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/search?q=")]
    [InlineData("/search?q=")]
    public async Task A_query_string_longer_than_any_search_needs_is_refused(string address)
    {
        foreach (var length in (int[])[9_000, 60_000])
        {
            using var answer = await _server.GetAsync(address + new string('a', length));

            Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
            Assert.Contains("8192", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_that_is_not_utf8_is_a_problem_and_not_a_search_for_percent_signs()
    {
        using var answer = await _server.GetAsync("/v1/search?q=%CA%E8%E5%E2");
        using var right = await _server.GetAsync("/v1/search?q=%D0%9A%D0%B8%D0%B5%D0%B2+100%25");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/problems/encoding", (await RunningServer.JsonAsync(answer)).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Theory]
    [InlineData("{\"name\":\"x\"}", "request")]
    [InlineData("{\"name\":\"x\",\"request\":\"\",\"colour\":\"red\"}", "colour")]
    [InlineData("{\"name\":1,\"request\":\"\"}", "name")]
    [InlineData("{\"name\":", "line 1")]
    [InlineData("", "body")]
    public async Task A_body_that_cannot_be_read_is_a_problem_that_says_where(string body, string where)
    {
        using var answer = await _server.SendAsync(HttpMethod.Post, "/v1/searches", body);
        var problem = await RunningServer.JsonAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/problems/body", problem.GetProperty("type").GetString());
        Assert.Contains(where, problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        Assert.DoesNotContain("Search.", problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }
}

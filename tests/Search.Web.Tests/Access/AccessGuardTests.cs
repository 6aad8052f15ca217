using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Search.Web.Tests.Access;

public sealed class AccessGuardTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("POST", "/v1/articles")]
    [InlineData("POST", "/v1/searches")]
    [InlineData("PATCH", "/v1/searches/0194252d7c8870008000000000000000")]
    [InlineData("DELETE", "/v1/searches/0194252d7c8870008000000000000000")]
    public async Task A_change_by_the_api_without_the_key_is_refused_and_told_which_key(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new StringContent("{}", null, "application/json") };

        using var answer = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("/problems/key", (await RunningServer.JsonAsync(answer)).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("Bearer", "dl_wrong")]
    [InlineData("Bearer", "")]
    [InlineData("Basic", "not base 64!")]
    [InlineData("Digest", "x")]
    public async Task A_key_that_is_not_the_key_does_not_let_in(string scheme, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = new StringContent(News.Five[0], null, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {value}");

        using var answer = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", "/v1/search")]
    [InlineData("evil.example:5080", "/search")]
    [InlineData("localhost.evil.example", "/v1/search")]
    [InlineData("127.0.0.2", "/v1/search")]
    public async Task A_request_for_another_host_is_misdirected_so_that_no_name_can_be_rebound_to_this_machine(string host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;

        using var answer = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/v1/search")]
    [InlineData("/search")]
    public async Task A_port_that_cannot_be_is_no_host_of_ours(string address)
    {
        // Written by hand: no client sends such a header.
        using var client = new TcpClient(_server.Root.Host, _server.Root.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: localhost:99999\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);

        var answer = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 421", answer, StringComparison.Ordinal);
        Assert.Contains(ProblemType.WrongHost.Title, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5080")]
    public async Task The_names_of_this_machine_are_answered(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/searches");
        request.Headers.Host = host;

        using var answer = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "file:///x")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_change_from_a_page_of_another_site_is_refused_even_with_the_key(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = new StringContent(News.Five[0], null, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _server.Key);
        request.Headers.Add(header, value);

        using var answer = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("/problems/origin", (await RunningServer.JsonAsync(answer)).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_change_from_the_servers_own_page_is_taken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = new StringContent(News.Five[0], null, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _server.Key);
        request.Headers.Add("Origin", _server.Root.GetLeftPart(UriPartial.Authority));

        using var answer = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/searches")]
    [InlineData("/v1/search")]
    [InlineData("/v1/reports/nothing")]
    [InlineData("/nowhere")]
    public async Task Every_answer_tells_the_browser_to_load_run_and_frame_nothing_foreign(string address)
    {
        using var answer = await _server.GetAsync(address);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }
}

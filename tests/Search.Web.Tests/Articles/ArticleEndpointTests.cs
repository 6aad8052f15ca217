using System.Net;

namespace Search.Web.Tests.Articles;

public sealed class ArticleEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_was_taken_is_found_at_the_sequence_that_the_answer_states()
    {
        var answer = await _server.PostAsync(News.Five);

        var sequence = answer.GetProperty("sequence").GetInt64();
        Assert.Equal(5, answer.GetProperty("added").GetInt32());
        Assert.Equal(5, (await _server.GetJsonAsync($"/v1/search?as_of={sequence}")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_other_content_is_a_change()
    {
        var first = await _server.PostAsync(News.Five);
        var again = await _server.PostAsync(News.Five);
        var changed = await _server.PostAsync(News.Article("k2", "Drones over Odesa", "2024-12-27", "It was corrected: missiles.", source: "My Wire"));

        Assert.Equal(5, again.GetProperty("unchanged").GetInt32());
        Assert.Equal(first.GetProperty("sequence").GetInt64(), again.GetProperty("sequence").GetInt64());
        Assert.Equal("changed", changed.GetProperty("items")[0].GetProperty("outcome").GetString());
        Assert.Equal(1, changed.GetProperty("items")[0].GetProperty("reports").GetProperty("changed").GetInt32());
    }

    [Fact]
    public async Task A_write_that_fails_ends_its_own_request_and_the_next_one_is_taken()
    {
        var clock = new FailingClock();
        await using var server = await RunningServer.StartWithWriterAsync(clock);
        await server.PostAsync(News.Five[0]);
        clock.FailsNext = true;

        using var failed = await server.SendAsync(HttpMethod.Post, "/v1/articles", News.Five[1]);
        var next = await server.PostAsync(News.Five[2]);

        Assert.Equal((HttpStatusCode.InternalServerError, "/problems/fault"), (failed.StatusCode, (await RunningServer.JsonAsync(failed)).GetProperty("type").GetString()));
        Assert.Equal((1, 2), (next.GetProperty("added").GetInt32(), next.GetProperty("sequence").GetInt32()));
        Assert.Equal(2, (await server.GetJsonAsync("/v1/search")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await server.PostAsync(News.Five[1])).GetProperty("added").GetInt32());
        Assert.Equal(3, (await server.GetJsonAsync("/v1/search")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_are_named_and_stop_no_other()
    {
        var answer = await _server.PostAsync(News.Five[0], "{\"id\":\"broken\"", "", "[1]", "{\"id\":\"empty\"}", "{\"title\":5}", News.Five[1]);

        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([1, 2, 4, 5, 6, 7], items.Select(item => item.GetProperty("line").GetInt32()));
        Assert.Equal(["added", "rejected", "rejected", "rejected", "rejected", "added"], items.Select(item => item.GetProperty("outcome").GetString()));
        Assert.Equal("malformed", items[1].GetProperty("reject").GetProperty("reason").GetString());
        Assert.Equal("empty", items[3].GetProperty("reject").GetProperty("reason").GetString());
        Assert.Equal((2, 4), (answer.GetProperty("added").GetInt32(), answer.GetProperty("rejected").GetInt32()));
        Assert.Equal(2, (await _server.GetJsonAsync("/v1/search")).GetProperty("total").GetInt32());
        Assert.Equal(4, File.ReadLines(Assert.Single(Directory.GetFiles(Path.Combine(_server.Folder, "rejects")))).Count());
    }

    [Fact]
    public async Task One_article_may_be_written_over_many_lines_as_json()
    {
        using var answer = await _server.SendAsync(HttpMethod.Post, "/v1/articles", "\n{\r\n  \"id\": \"p\",\n  \"title\": \"Pretty\",\n  \"body\": \"Line one.\\nLine two.\"\n}\n");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, (await RunningServer.JsonAsync(answer)).GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task A_request_of_which_nothing_can_be_used_is_a_problem_with_every_reason()
    {
        using var answer = await _server.SendAsync(HttpMethod.Post, "/v1/articles", "{\"id\":\"broken\"");
        var problem = await RunningServer.JsonAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/problems/body", problem.GetProperty("type").GetString());
        Assert.Equal("rejected", problem.GetProperty("items")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Articles_without_id_and_address_are_known_by_their_content_whatever_line_they_stand_on()
    {
        const string One = "{\"title\":\"One\",\"body\":\"The first.\"}";
        const string Two = "{\"title\":\"Two\",\"body\":\"The second.\"}";

        await _server.PostAsync(One);
        var answer = await _server.PostAsync(Two, One);

        Assert.Equal(["added", "unchanged"], answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_type_of_body_is_refused_with_the_types_that_are_taken(string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = new StringContent(News.Five[0]) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Authorization = new("Bearer", _server.Key);

        using var answer = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("application/x-ndjson", (await RunningServer.JsonAsync(answer)).GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, PostLimits.ArticleBytes + 1)]
    [InlineData(PostLimits.Articles + 1, 30)]
    [InlineData(10, (PostLimits.BodyBytes / 10) + 1)]
    public async Task Too_much_at_once_is_refused_as_a_whole_with_the_limit(int articles, int bytes)
    {
        var line = $"{{\"title\":\"{new string('a', bytes - 12)}\"}}\n";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles");
        request.Content = new StringContent(string.Concat(Enumerable.Repeat(line, articles)), null, "application/x-ndjson");
        request.Headers.Authorization = new("Bearer", _server.Key);
        request.Headers.ExpectContinue = true;

        using var answer = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("/problems/too-large", (await RunningServer.JsonAsync(answer)).GetProperty("type").GetString());
        Assert.Equal(0, (await _server.GetJsonAsync("/v1/search")).GetProperty("total").GetInt32());
    }

    /// <summary>Fails the next commit, which asks for its instant, as a full disk would.</summary>
    private sealed class FailingClock : TimeProvider
    {
        public bool FailsNext { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            var fails = FailsNext;
            FailsNext = false;
            return fails ? throw new IOException("There is no space left on the disk.") : new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);
        }
    }
}

using System.Net;
using Search.Testing;

namespace Search.Web.Tests.Searches;

public sealed class SavedSearchTests : IAsyncLifetime
{
    private const string Request = "q=drones&place=UA&actor=-john-kirby&from=2022-01-01&date_field=event&sort=-event";

    private RunningServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await _server.PostAsync(News.Five);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_search_is_saved_listed_opened_renamed_and_deleted()
    {
        using var made = await Save("Drones", Request);
        var address = made.Headers.Location!.ToString();
        using var renamed = await _server.SendAsync(HttpMethod.Patch, address, "{\"name\":\"Drones in Ukraine\"}");
        var listed = (await _server.GetJsonAsync("/v1/searches")).GetProperty("searches");
        var opened = await _server.GetJsonAsync(address);
        using var deleted = await _server.SendAsync(HttpMethod.Delete, address);
        using var gone = await _server.GetAsync(address);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        Assert.Equal("Drones in Ukraine", Assert.Single(listed.EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal(Request, opened.GetProperty("request").GetString());
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_search_saved_from_the_page_comes_back_whole_after_a_restart()
    {
        using var folder = new TempFolder();
        await using (var first = await RunningServer.StartInAsync(folder.Path))
        {
            await first.PostAsync(News.Five);
            var page = await first.GetPageAsync($"/search?{Request}");
            using var saved = await Submit(first, page, "/searches", ("name", "Drones"), ("query", page.QuerySelector("input[name=query]")!.GetAttribute("value")!));
            Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        }

        await using var second = await RunningServer.StartInAsync(folder.Path);
        var list = await second.GetPageAsync("/searches");
        var link = list.QuerySelector(".saved h2 a")!;

        Assert.Equal("Drones", link.TextContent);
        Assert.Equal($"/search?{Request}", link.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_of_a_saved_search_names_it_and_links_its_feed()
    {
        using var made = await Save("Drones", Request);
        var search = await RunningServer.JsonAsync(made);

        var page = await _server.GetPageAsync(search.GetProperty("page").GetString()!);

        Assert.Equal(search.GetProperty("feed").GetString(), page.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        Assert.Contains("Saved as “Drones”", page.QuerySelector(".also")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "q=drones", HttpStatusCode.BadRequest, "/problems/name")]
    [InlineData("Broken", "q=(drones", HttpStatusCode.BadRequest, "/problems/query")]
    [InlineData("Broken", "plaec=UA", HttpStatusCode.BadRequest, "/problems/parameter")]
    [InlineData("Taken", "q=drones", HttpStatusCode.Conflict, "/problems/name-taken")]
    public async Task A_search_that_could_not_be_found_or_answered_again_is_not_saved(string name, string request, HttpStatusCode status, string type)
    {
        using var taken = await Save("Taken", "");

        using var answer = await Save(name, request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(type, (await RunningServer.JsonAsync(answer)).GetProperty("type").GetString());
        Assert.Single((await _server.GetJsonAsync("/v1/searches")).GetProperty("searches").EnumerateArray());
    }

    [Fact]
    public async Task The_page_renames_and_deletes_and_says_when_a_name_is_taken()
    {
        using var one = await Save("One", "q=one");
        using var two = await Save("Two", "q=two");
        var id = (await RunningServer.JsonAsync(two)).GetProperty("id").GetString();
        var list = await _server.GetPageAsync("/searches");

        using var taken = await Submit(_server, list, $"/searches/{id}/name", ("name", "One"));
        using var renamed = await Submit(_server, list, $"/searches/{id}/name", ("name", "Three"));
        using var deleted = await Submit(_server, list, $"/searches/{id}/delete");

        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        Assert.Contains("'One'", (await PageReading.ReadAsync(taken)).QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Three", (await PageReading.ReadAsync(renamed)).QuerySelector(".saved")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["One"], (await PageReading.ReadAsync(deleted)).QuerySelectorAll(".saved h2").Select(name => name.TextContent));
    }

    [Theory]
    [InlineData("/searches")]
    [InlineData("/searches/0194252d7c8870008000000000000000/name")]
    [InlineData("/searches/0194252d7c8870008000000000000000/delete")]
    public async Task A_form_without_the_proof_that_a_page_of_ours_made_it_is_refused(string address)
    {
        await Refuses(address, new FormUrlEncodedContent([new("name", "Planted"), new("query", "")]));
        await Refuses(address, new FormUrlEncodedContent([new(new string('n', 100_000), "a field too long to be read")]));
    }

    private async Task Refuses(string address, FormUrlEncodedContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };

        using var answer = await _server.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(ProblemType.Form.Title, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty((await _server.GetJsonAsync("/v1/searches")).GetProperty("searches").EnumerateArray());
    }

    private Task<HttpResponseMessage> Save(string name, string request) =>
        _server.SendAsync(HttpMethod.Post, "/v1/searches", System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["name"] = name, ["request"] = request }));

    private static async Task<HttpResponseMessage> Submit(RunningServer server, AngleSharp.Dom.IDocument page, string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", page.Token()), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        return await server.SendAsync(request);
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Search.Testing;

namespace Search.EndToEnd.Tests;

/// <summary>A search that is kept: saved from the page, whole after a restart, followed by its feed.</summary>
public sealed class SavedSearchTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "?q=kyiv&place=UA&actor=volodymyr-zelensky&date_field=event&from=2022-01-01&sort=-published";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task It_comes_back_whole_after_a_restart_and_its_feed_lists_what_the_page_lists()
    {
        var stop = TestContext.Current.CancellationToken;
        using var folder = new TempFolder();
        string saved;
        string key;
        await using (var server = await Server.StartAsync(folder.File("data")))
        {
            key = server.Key;
            saved = await SaveAsync(server);
        }

        await using var again = await Server.StartAsync(folder.File("data"));
        await using var opened = await chromium.OpenAsync(javaScript: false);
        await opened.Page.GotoAsync(new Uri(again.Address, "/searches").AbsoluteUri);
        await opened.Page.ClickAsync("text=Attacks on Kyiv");
        Assert.Equal(saved, new Uri(opened.Page.Url).Query);

        var before = await AgreeAsync(again, saved);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = new StringContent(New, Encoding.UTF8, "application/json") };
        post.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        (await again.Client.SendAsync(post, stop)).EnsureSuccessStatusCode();

        var after = await AgreeAsync(again, saved);
        Assert.Equal(before.Total + 1, after.Total);
        Assert.Equal("Kyiv hit by drones", after.Hits[0].GetProperty("heading").GetString());
    }

    private const string New =
        """
        {"id":"feed-1","source":"Test Wire","title":"Kyiv hit by drones","date":"2025-11-03","lang":"en",
         "body":"Drones hit Kyiv, in Ukraine, on Sunday. President Volodymyr Zelensky said on Monday that four people were hurt."}
        """;

    private async Task<string> SaveAsync(Server server)
    {
        await using var opened = await chromium.OpenAsync(javaScript: false);
        await opened.Page.GotoAsync(new Uri(server.Address, "/search" + Question).AbsoluteUri);
        await opened.Page.ClickAsync("text=Save this search");
        await opened.Page.FillAsync("#save-name", "Attacks on Kyiv");
        await opened.Page.ClickAsync(".keep button");
        await opened.Page.GotoAsync(new Uri(server.Address, "/searches").AbsoluteUri);
        await opened.Page.ClickAsync("text=Attacks on Kyiv");
        var query = new Uri(opened.Page.Url).Query;
        Assert.Equal(Question[1..].Split('&').Order(), query[1..].Split('&').Order());
        return query;
    }

    /// <summary>Holds the feed against the page's own request, newest first, and gets the page's answer.</summary>
    private static async Task<Answer> AgreeAsync(Server server, string query)
    {
        var page = new Answer(await server.Client.GetStringAsync("/v1/search" + query));
        using var searches = System.Text.Json.JsonDocument.Parse(await server.Client.GetStringAsync("/v1/searches"));
        var id = searches.RootElement.GetProperty("searches")[0].GetProperty("id").ToString();
        var feed = XDocument.Parse(await server.Client.GetStringAsync($"/v1/searches/{id}/feed")).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All((string[])["id", "title", "updated"], name => Assert.NotNull(feed.Element(Atom + name)));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.All(entries, entry => Assert.All((string[])["id", "title", "updated", "link"], name => Assert.NotNull(entry.Element(Atom + name))));
        Assert.Equal(
            page.Hits.Select(hit => hit.GetProperty("heading").GetString()).Order(),
            entries.Select(entry => entry.Element(Atom + "title")!.Value).Order());
        return page;
    }
}

using System.Text.Json;

namespace Search.Ingest.Tests;

/// <summary>A live blog that is captured again as it goes on: entries come, change and go, and each keeps its id.</summary>
public sealed class LiveBlogCaptureTests : IDisposable
{
    private readonly Newsroom _news = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_capture_adds_edits_and_retires_entries_and_their_ids_stay(bool anchored)
    {
        _news.Write("live.html", Page(anchored, ("e1", "Shelling hits Izium before dawn", "Shelling hit Izium before dawn on Monday, officials said."),
            ("e2", "Envoys arrive in Moscow for talks", "Envoys arrived in Moscow on Monday evening for talks."),
            ("e3", "Market in Kherson stays shut", "The market in Kherson stayed shut on Monday.")));
        await _news.IngestAsync();
        var before = Ids();

        _news.Write("live.html", Page(anchored, ("e4", "Lights return to Kharkiv", "Power came back to most of Kharkiv on Tuesday morning."),
            ("e1", "Shelling hits Izium before dawn", "Shelling hit Izium before dawn on Monday, officials said. Four people were wounded."),
            ("e3", "Market in Kherson stays shut", "The market in Kherson stayed shut on Monday.")));
        var summary = await _news.IngestAsync();

        var after = Ids();
        Assert.Equal((0, 1, 2L), (summary.Added, summary.Changed, summary.Sequence));
        Assert.Equal(before["Shelling hits Izium before dawn"], after["Shelling hits Izium before dawn"]);
        Assert.Equal(before["Market in Kherson stays shut"], after["Market in Kherson stays shut"]);
        Assert.DoesNotContain("Envoys arrive in Moscow for talks", after.Keys);
        Assert.DoesNotContain(after["Lights return to Kharkiv"], before.Values);
        Assert.Equal([2, 1, 1], RevisionsOf(before["Shelling hits Izium before dawn"], before["Market in Kherson stays shut"], after["Lights return to Kharkiv"]));
    }

    [Fact]
    public async Task The_same_capture_again_changes_nothing()
    {
        _news.Write("live.html", Page(true, ("e1", "Shelling hits Izium before dawn", "Shelling hit Izium before dawn on Monday, officials said.")));
        await _news.IngestAsync();

        var summary = await _news.IngestAsync();

        Assert.Equal((1, 0), (summary.Unchanged, summary.Revisions));
    }

    public void Dispose() => _news.Dispose();

    private static string Page(bool anchored, params (string Id, string Heading, string Body)[] entries) => $$"""
        <html lang="en"><head><title>War live: day by day</title><link rel="canonical" href="https://example.org/live/war">
        <script type="application/ld+json">{{JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["@type"] = "LiveBlogPosting",
        ["headline"] = "War live: day by day",
        ["datePublished"] = "2022-03-14T06:00:00Z",
        ["liveBlogUpdate"] = entries.Select(entry => new
        {
            headline = entry.Heading,
            articleBody = entry.Body,
            datePublished = "2022-03-14T08:00:00+02:00",
            url = anchored ? $"https://example.org/live/war#{entry.Id}" : "https://example.org/live/war",
        }),
    })}}</script></head><body><h1>War live: day by day</h1><p>Our live coverage of the day.</p></body></html>
        """;

    private Dictionary<string, Search.Articles.ReportId> Ids()
    {
        using var workspace = _news.Open();
        return Newsroom.Search(workspace.Reader, ("page_size", "100")).Hits.Where(hit => hit.Kind == Search.Articles.ReportKind.Entry).ToDictionary(hit => hit.Heading, hit => hit.Id);
    }

    private IEnumerable<int> RevisionsOf(params Search.Articles.ReportId[] ids)
    {
        using var workspace = _news.Open();
        return [.. ids.Select(id => workspace.Reader.Revisions(id).Count)];
    }
}

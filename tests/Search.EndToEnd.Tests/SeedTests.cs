using Search.Testing;

namespace Search.EndToEnd.Tests;

/// <summary>A flattened live blog, from the file to the answer, by the commands a user types.</summary>
public sealed class SeedTests(SeedTests.Corpus corpus) : IClassFixture<SeedTests.Corpus>
{
    [Fact]
    public async Task The_lead_is_the_first_hit_for_what_it_is_about()
    {
        var page = await corpus.SearchAsync("north korean casualties");

        Assert.StartsWith("Ukraine-Russia war latest: North Koreans suffering mass casualties", page.Hits[0].GetProperty("heading").GetString());
        Assert.Equal("lead", page.Hits[0].GetProperty("kind").GetString());
        Assert.Equal("2024-12-28", page.Hits[0].GetProperty("published").GetProperty("value").GetString());
    }

    [Fact]
    public async Task One_article_becomes_eleven_reports()
    {
        var statistics = await Dateline.RunAsync("stats", "--json", "--data", corpus.Data);
        using var json = System.Text.Json.JsonDocument.Parse(statistics.Output);

        Assert.Equal(1, json.RootElement.GetProperty("articles").GetInt32());
        Assert.Equal(11, json.RootElement.GetProperty("reports").GetInt32());
    }

    [Theory]
    [InlineData("place", "North Korea")]
    [InlineData("place", "Ukraine")]
    [InlineData("place", "Russia")]
    [InlineData("place", "Kursk Oblast")]
    [InlineData("actor", "John Kirby")]
    [InlineData("actor", "Joe Biden")]
    [InlineData("actor", "Volodymyr Zelensky")]
    public async Task Each_count_opens_the_reports_that_made_it(string facet, string label)
    {
        var all = await corpus.SearchAsync("");
        var chosen = await corpus.SearchAsync("", $"--{facet}={all.IdOf(facet, label)}");

        Assert.Equal(all.Counts(facet)[label], chosen.Total);
        Assert.InRange(chosen.Total, 1, 11);
        Assert.True(facet == "place" || chosen.Hits.All(hit => hit.GetProperty("actors").EnumerateArray().Any(actor => actor.GetProperty("label").GetString() == label)));
    }

    [Theory]
    [InlineData("paywalls")]
    [InlineData("donation")]
    [InlineData("\"commenting forum\"")]
    public async Task What_is_no_report_is_not_found(string query) => Assert.Equal(0, (await corpus.SearchAsync(query)).Total);

    /// <summary>The seed, ingested once.</summary>
    public sealed class Corpus : IAsyncLifetime
    {
        private readonly TempFolder _folder = new();

        public string Data => _folder.File("data");

        public async ValueTask InitializeAsync()
        {
            var ended = await Dateline.RunAsync("ingest", SharedData.Path("data/seed"), "--data", Data);
            Assert.True(ended.ExitCode == 0, ended.Error);
        }

        internal async Task<Answer> SearchAsync(string query, params string[] options)
        {
            var ended = await Dateline.RunAsync("", ["search", query, "--json", "--data", Data, .. options]);
            Assert.True(ended.ExitCode == 0, ended.Error);
            return new(ended.Output);
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

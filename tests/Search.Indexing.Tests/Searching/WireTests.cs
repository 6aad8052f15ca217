using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Search.Testing;

namespace Search.Indexing.Tests;

public sealed class WireTests
{
    private const string Golden = "tests/Search.Indexing.Tests/Searching/WireTests.page.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    [Fact]
    public void A_page_stands_on_the_wire_as_agreed()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Drone attack on Харків", "Drones hit the city. Nobody was hurt.", "2024-12-27",
                places: ["UA/UA.07/706483", ""], actors: ["ann", "ann", ""], events: ["2024-12-26", "2024-12-01/2024-12-31"]),
            TestArticle.Of("b", "Talks", "About drones.", places: ["CH"], actors: ["bob"]),
            TestArticle.Of("c", "More on drones", "Later."));

        var json = JsonNode.Parse(SearchJson.Write(given.Search("q=drone&actor=ann&page_size=1")))!.ToJsonString(Readable);

        if (Environment.GetEnvironmentVariable("DATELINE_REWRITE_GOLDEN") == "1")
        {
            File.WriteAllText(Repository.Path(Golden), json + "\n");
        }

        Assert.Equal(File.ReadAllText(Repository.Path(Golden)), json + "\n");
    }

    [Theory]
    [InlineData("NOT ", "")]
    [InlineData("(a b OR c ", ")")]
    public void The_tree_of_the_deepest_query_can_be_written(string open, string close)
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "One"));
        var query = string.Concat(Enumerable.Repeat(open, 32)) + "d" + string.Concat(Enumerable.Repeat(close, 32));

        Assert.Contains("\"tree\":", SearchJson.Write(given.Search("q=" + Uri.EscapeDataString(query))));
    }

    [Fact]
    public void Statistics_count_what_is_there_and_what_is_not_known()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "One", published: "2024-12-27", places: ["UA", ""], actors: ["ann"], events: ["2024-12-26"]),
            TestArticle.Of("b", "Two", places: ["~RU"], actors: ["media:cnn"], source: "Post"));
        given.Commit(TestArticle.Of("a", "One, edited", published: "2024-12-27", places: ["UA", ""], actors: ["ann"],
            events: ["2024-12-26"]));

        var statistics = given.Reader.Statistics();

        Assert.Equal((2L, 2, 2, 3), (statistics.Sequence, statistics.Articles, statistics.Reports, statistics.Revisions));
        Assert.Equal((1, 1, 1, 1, 1), (
            statistics.Undated, statistics.WithoutEventDate, statistics.WithoutPlace, statistics.WithoutActor,
                statistics.WithUnresolvedPlace));
        Assert.Equal(["Post", "Wire"], statistics.Sources.Select(source => source.Label));
        Assert.Equal("test", statistics.LastCommit?.Reason);
        Assert.Equal([1L, 2L], given.Reader.Commits().Select(commit => commit.Sequence));
        Assert.True(statistics.StoreBytes > 100 && statistics.IndexBytes > 100);
    }

    [Fact]
    public void A_corpus_that_is_not_there_yet_is_empty()
    {
        using var folder = new TempFolder();
        using var reader = CorpusReader.Open(folder.File("none"), FacetLabels.None, TimeProvider.System);

        Assert.Equal(0, Given.Page(reader, "q=anything").Total);
        Assert.Equal(0, reader.Statistics().Reports);
        Assert.Null(reader.Find(Articles.ReportId.Parse("0123456789abcdef.x")));
    }
}

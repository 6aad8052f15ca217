using System.Text.Json;
using Search.Testing;

namespace Search.Cli.Tests.Maintenance;

/// <summary>The tests change one corpus, so they run in one story.</summary>
public sealed class MaintenanceTests(Shelf shelf) : IClassFixture<Shelf>
{
    private const string Village =
        "100200\tLyptsi\tLyptsi\tLipcy,Липці\t50.2\t36.4\tP\tPPL\tUA\t\t07\t1\t\t\t4182\t\t110\tEurope/Kyiv\t2024-01-01\n";

    [Fact]
    public async Task A_dump_of_villages_is_merged_and_read_into_what_came_in_before()
    {
        Assert.Equal(0, await TotalAsync("--place", "100200"));
        var before = await shelf.RunAsync("search", "--json", "--as-of", "1");

        var added = await shelf.RunAsync("gazetteer", "add", shelf.Folder.Write("UA.txt", Village));
        Assert.True(added.ExitCode == 0, added.Error);
        Assert.StartsWith("UA.txt: 1 added, 0 merged, 0 passed over\n", added.Output, StringComparison.Ordinal);
        Assert.Contains("`dateline reindex --enrich`", added.Error, StringComparison.Ordinal);

        var enriched = await shelf.RunAsync("reindex", "--enrich");
        Assert.True(enriched.ExitCode == 0, enriched.Error);
        Assert.Contains("articles   0 added, 1 changed, 3 unchanged", enriched.Output, StringComparison.Ordinal);
        Assert.Equal(1, await TotalAsync("--place", "100200"));

        var rebuilt = await shelf.RunAsync("reindex");
        Assert.Equal((0, ""), (rebuilt.ExitCode, rebuilt.Error));
        Assert.Contains("up to sequence 2", rebuilt.Output, StringComparison.Ordinal);
        Assert.Equal(1, await TotalAsync("--place", "100200"));
        Assert.Equal(before.Output, (await shelf.RunAsync("search", "--json", "--as-of", "1")).Output);
    }

    [Theory]
    [InlineData("no-such.txt", null, "There is no file ")]
    [InlineData("UA.zip", "PK", "does not end with .txt or .txt.gz. Unpack what GeoNames gives")]
    [InlineData("notes.txt", "these are notes\n", "notes.txt:1: This is no row of a GeoNames dump")]
    public async Task What_is_no_dump_is_refused_and_leaves_the_gazetteer_as_it_is(string name, string? content, string message)
    {
        var path = content is null ? shelf.Folder.File(name) : shelf.Folder.Write(name, content);

        var ended = await shelf.RunAsync("gazetteer", "add", path);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith("dateline: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(shelf.Data, "gazetteer", name)));
    }

    [Fact]
    public async Task Statistics_count_the_corpus()
    {
        var statistics = await shelf.StatisticsAsync();

        Assert.Equal((4, 4), (statistics.GetProperty("articles").GetInt32(), statistics.GetProperty("reports").GetInt32()));
        Assert.Equal("Test Wire", statistics.GetProperty("sources")[0].GetProperty("label").GetString());
    }

    [Fact]
    public async Task A_folder_without_a_corpus_names_those_beside_it()
    {
        var empty = Directory.CreateDirectory(shelf.Folder.File("empty")).FullName;

        var ended = await Dateline.RunAsync(shelf.Home, "", ["stats", "--data", empty]);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains($"{empty} holds no corpus. There are: {shelf.Data}", ended.Error, StringComparison.Ordinal);
    }

    private async Task<int> TotalAsync(params string[] options) =>
        JsonDocument.Parse((await shelf.RunAsync(["search", "--json", .. options])).Output).RootElement.GetProperty("total").GetInt32();
}

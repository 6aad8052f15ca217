using Search.Testing;

namespace Search.EndToEnd.Tests;

/// <summary>The real corpora, all 30,100 records, through the program.</summary>
public sealed class CorpusTests
{
    private static readonly string[] Questions = ["", "missile kyiv", "\"Security Council\"", "гуманитарн*"];

    [Fact]
    public async Task All_records_are_read_once_and_every_answer_survives_a_reindex()
    {
        using var folder = new TempFolder();
        var articles = Path.Combine(SharedData.Path("data/articles"), "*.jsonl.gz");
        var data = folder.File("data");

        var first = await Dateline.RunAsync("ingest", articles, "--data", data);
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Contains("read       30,100 records", first.Output, StringComparison.Ordinal);
        Assert.Contains("rejected   1: 1 empty", first.Output, StringComparison.Ordinal);

        var second = await Dateline.RunAsync("ingest", articles, "--data", data);
        Assert.Contains("0 new revisions", second.Output, StringComparison.Ordinal);
        Assert.Contains("nothing changed", second.Output, StringComparison.Ordinal);

        var before = await AskAsync(data);
        Assert.InRange(new Answer(before[0]).Total, 1, 5_000); // The first batch: by time on a slow machine, never larger.
        Assert.Equal(30_099, new Answer(before[1]).Total);
        var reindex = await Dateline.RunAsync("reindex", "--data", data);
        Assert.True(reindex.ExitCode == 0, reindex.Error);

        Assert.Equal(before, await AskAsync(data));
    }

    private static async Task<IReadOnlyList<string>> AskAsync(string data)
    {
        var answers = new List<string>();
        foreach (var question in Questions)
        {
            foreach (var options in (string[][])[["--as-of", "1"], []])
            {
                answers.Add((await Dateline.RunAsync("", ["search", question, "--json", "--sort", "-published", "--data", data, .. options])).Output);
            }
        }

        return answers;
    }
}

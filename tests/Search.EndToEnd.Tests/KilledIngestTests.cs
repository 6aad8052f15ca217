using System.Text.Json;
using Search.Indexing;
using Search.Testing;

namespace Search.EndToEnd.Tests;

/// <summary>Kills the program at twenty moments of one ingest, and resumes it each time.</summary>
public sealed class KilledIngestTests
{
    private static readonly (string File, int Kills)[] Inputs = [("1.jsonl", 13), ("2.jsonl", 7)];

    [Fact]
    public async Task A_run_that_is_killed_again_and_again_ends_as_an_undisturbed_one()
    {
        using var folder = new TempFolder();
        GeneratedNews.Write(folder.File("in"), articles: 1_500);
        Directory.CreateDirectory(folder.File("killed"));
        var random = new Random(7);
        foreach (var (file, kills) in Inputs)
        {
            var input = folder.File("in/" + file);
            var before = SizeOf(folder.File("whole/store.log"));
            Assert.Equal(0, (await Dateline.RunAsync("ingest", input, "--data", folder.File("whole"))).ExitCode);
            File.Copy(folder.File("whole/gazetteer.bin"), folder.File("killed/gazetteer.bin"), overwrite: true);
            for (var kill = 0; kill < kills; kill++)
            {
                await KillAsync(input, folder.File("killed"), before + ((SizeOf(folder.File("whole/store.log")) - before) * kill / kills), random.Next(300));
            }

            Assert.Equal(0, (await Dateline.RunAsync("ingest", input, "--data", folder.File("killed"))).ExitCode);
            Assert.Contains("0 new revisions", (await Dateline.RunAsync("ingest", input, "--data", folder.File("killed"))).Output, StringComparison.Ordinal);
        }

        Assert.Equal(Reports(folder.File("whole")), Reports(folder.File("killed")));
    }

    /// <summary>Lets the program run until the store has grown so far and some moments more, and ends it as a power cut would.</summary>
    private static async Task KillAsync(string input, string data, long size, int then)
    {
        using var process = Dateline.Start("ingest", input, "--data", data);
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!process.HasExited && SizeOf(Path.Combine(data, "store.log")) < size)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await Task.Delay(then, TestContext.Current.CancellationToken);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Gets every revision of every report, text, mentions and story; which commits they fell into is not compared.</summary>
    private static List<string> Reports(string data)
    {
        using var reader = CorpusReader.Open(data, FacetLabels.None, TimeProvider.System);
        var revisions = reader.Tellings().SelectMany(telling => reader.Revisions(telling.Report));
        return [.. revisions.Select(revision => JsonSerializer.Serialize(revision with { First = 0, Last = revision.Last is null ? null : 0 }, SearchJson.Options)).Order(StringComparer.Ordinal)];
    }
}

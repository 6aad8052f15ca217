using System.Text.Json;
using Search.Indexing;
using Search.Testing;

namespace Search.EndToEnd.Tests;

/// <summary>Kills the program at twenty moments of one ingest, and resumes it each time.</summary>
public sealed class KilledIngestTests
{
    private const int Kills = 20;

    [Fact]
    public async Task A_run_that_is_killed_again_and_again_ends_as_an_undisturbed_one()
    {
        using var folder = new TempFolder();
        GeneratedNews.Write(folder.File("in"), articles: 2_500);
        var undisturbed = await Dateline.RunAsync("ingest", folder.File("in"), "--data", folder.File("whole"));
        Assert.True(undisturbed.ExitCode == 0, undisturbed.Error);
        Directory.CreateDirectory(folder.File("killed"));
        File.Copy(folder.File("whole/gazetteer.bin"), folder.File("killed/gazetteer.bin"));

        var random = new Random(7);
        var size = new FileInfo(folder.File("whole/store.log")).Length;
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(folder, size * kill / Kills, random.Next(300));
        }

        var last = await Dateline.RunAsync("ingest", folder.File("in"), "--data", folder.File("killed"));
        Assert.True(last.ExitCode == 0, last.Error);
        Assert.Contains("0 new revisions", (await Dateline.RunAsync("ingest", folder.File("in"), "--data", folder.File("killed"))).Output, StringComparison.Ordinal);
        Assert.Equal(Reports(folder.File("whole")), Reports(folder.File("killed")));
    }

    /// <summary>Lets the program run until the store has grown so far and some moments more, and ends it as a power cut would.</summary>
    private static async Task KillAsync(TempFolder folder, long size, int then)
    {
        using var process = Dateline.Start("ingest", folder.File("in"), "--data", folder.File("killed"));
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var store = new FileInfo(folder.File("killed/store.log"));
        while (!process.HasExited && (!store.Exists || store.Length < size))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
            store.Refresh();
        }

        await Task.Delay(then, TestContext.Current.CancellationToken);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Gets every revision of every report, text, mentions and story; which commits they fell into is not compared.</summary>
    private static List<string> Reports(string data)
    {
        using var reader = CorpusReader.Open(data, FacetLabels.None, TimeProvider.System);
        var revisions = reader.Tellings().SelectMany(telling => reader.Revisions(telling.Report));
        return [.. revisions.Select(revision => JsonSerializer.Serialize(revision with { First = 0, Last = revision.Last is null ? null : 0 }, SearchJson.Options)).Order(StringComparer.Ordinal)];
    }
}

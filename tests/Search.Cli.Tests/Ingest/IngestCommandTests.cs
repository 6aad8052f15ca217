using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Search.Testing;

namespace Search.Cli.Tests.Ingest;

public sealed class IngestCommandTests(Shelf shelf) : IClassFixture<Shelf>
{
    [Fact]
    public void The_closing_count_goes_to_standard_output_and_what_takes_time_to_standard_error()
    {
        Assert.Equal(0, shelf.Ingested.ExitCode);
        Assert.StartsWith("read       4 records in ", shelf.Ingested.Output, StringComparison.Ordinal);
        Assert.Contains("articles   4 added, 0 changed, 0 unchanged", shelf.Ingested.Output, StringComparison.Ordinal);
        Assert.Contains("rejected   0", shelf.Ingested.Output, StringComparison.Ordinal);
        Assert.Contains("sequence   1", shelf.Ingested.Output, StringComparison.Ordinal);
        Assert.Contains("Compiling the gazetteer", shelf.Ingested.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_is_left_as_it_is()
    {
        var ended = await shelf.RunAsync("ingest", shelf.Folder.File("in"));

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Contains("articles   0 added, 0 changed, 4 unchanged", ended.Output, StringComparison.Ordinal);
        Assert.Contains("sequence   as before: nothing changed", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_tables_the_message_says_what_to_set()
    {
        var ended = await Dateline.RunAsync(shelf.Folder.File("in"), "", ["stats"]);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith("dateline: DATELINE_HOME is ", ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Ctrl_C_commits_what_was_read_and_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send to another process on Windows.");
        using var folder = new TempFolder();
        var line = JsonSerializer.Serialize(new { title = "A long report", date = "2022-03-14", body = string.Concat(Enumerable.Repeat("Russia shelled Kherson and Izium on Tuesday. ", 400)) })[1..];
        folder.Write("long.jsonl", string.Concat(Enumerable.Range(1, 20_000).Select(number => $"{{\"id\":\"{number}\",{line}\n")));
        using var process = Dateline.Start(shelf.Home, ["ingest", folder.File("long.jsonl"), "--data", folder.File("data")]);
        process.StandardInput.Close();
        await WaitForAsync(folder.File("data/store.log"), process);

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("stopped    what was read is committed", output, StringComparison.Ordinal);
        var statistics = JsonDocument.Parse((await Dateline.RunAsync(shelf.Home, "", ["stats", "--json", "--data", folder.File("data")])).Output).RootElement;
        Assert.InRange(statistics.GetProperty("articles").GetInt32(), 1, 19_999);
        Assert.Contains($"articles   {statistics.GetProperty("articles").GetInt32().ToString("N0", CultureInfo.InvariantCulture)} added", output, StringComparison.Ordinal);
    }

    /// <summary>Waits until the store holds more than its head: then articles are being put.</summary>
    private static async Task WaitForAsync(string store, Process process)
    {
        while ((!File.Exists(store) || new FileInfo(store).Length < 1024) && !process.HasExited)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}

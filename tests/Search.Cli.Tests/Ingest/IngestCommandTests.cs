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
        Assert.Matches("\nsequence   [1-9]", shelf.Ingested.Output);
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
    public async Task Reports_that_are_gone_and_those_that_stand_in_another_story_are_counted_beside_the_new_revisions()
    {
        using var folder = new TempFolder();
        string[] arguments = ["ingest", "-", "--data", folder.File("data")];
        const string Text = "Shells hit the market of Kherson on Monday, the governor said, and three people were taken to hospital with burns.";
        const string Other = "The parliament of Norway voted to raise the tax on ferries, which the fishing towns of the north had opposed for years.";
        await Dateline.RunAsync(shelf.Home, Record("1", "Wire", Text) + Record("2", "Herald", Text), arguments);

        var ended = await Dateline.RunAsync(shelf.Home, Record("1", "Wire", Other), arguments);

        Assert.Contains("reports    1, 1 new revisions, 1 regrouped (", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_as_a_file_would_be()
    {
        using var folder = new TempFolder();
        string[] arguments = ["ingest", "-", "--data", folder.File("data")];

        var ended = await Dateline.RunAsync(shelf.Home, "{\"id\":\"1\",\"title\":\"Piped\",\"body\":\"Quiet in Kherson.\"}\n", arguments);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("articles   1 added, 0 changed, 0 unchanged", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_a_fault_and_the_others_are_read()
    {
        using var folder = new TempFolder();
        folder.Write("one.jsonl", "{\"id\":\"1\",\"title\":\"One\",\"body\":\"Quiet in Kherson.\"}\n");

        var ended = await Dateline.RunAsync(shelf.Home, "", ["ingest", folder.File("nowhere"), folder.File("one.jsonl"), "--data", folder.File("data")]);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains($"There is no file or folder '{folder.File("nowhere")}'.", ended.Error, StringComparison.Ordinal);
        Assert.Contains("articles   1 added, 0 changed, 0 unchanged", ended.Output, StringComparison.Ordinal);
        Assert.Contains("rejected   1: 1 missing", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_this_machine_is_refused_unless_that_is_allowed()
    {
        using var folder = new TempFolder();

        var ended = await Dateline.RunAsync(shelf.Home, "", ["ingest", "http://127.0.0.1:9/feed?token=verysecret", "--max-rejects", "0", "--data", folder.File("data")]);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("rejected http://127.0.0.1:9/feed?token=…: 127.0.0.1 is at 127.0.0.1, which is not an address of the public internet.", ended.Error, StringComparison.Ordinal);
        Assert.Contains("rejected   1: 1 not_fetched", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("verysecret", ended.Error + ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_sources_with_faults_is_refused_by_the_place_of_each()
    {
        using var folder = new TempFolder();
        folder.Write("sources.json", "{\"sources\":[{\"name\":\"A\",\"feed\":[]}]}");

        var ended = await Dateline.RunAsync(shelf.Home, "", ["ingest", folder.File("sources.json"), "--data", folder.File("data")]);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("$.sources[0].feed: There is no such member.", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Theory]
    [InlineData("search")]
    [InlineData("stats")]
    [InlineData("reindex")]
    public async Task A_data_directory_that_is_not_there_is_not_made_but_those_that_are_there_are_named(string command)
    {
        var ended = await Dateline.RunAsync(shelf.Home, "", [command, "--data", shelf.Folder.File("dta")]);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Contains($"There is no data directory {shelf.Folder.File("dta")}. There are: {shelf.Data}.", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shelf.Folder.File("dta")));
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

    private static string Record(string id, string source, string body) =>
        JsonSerializer.Serialize(new { id, source, title = "News", body }) + "\n";

    /// <summary>Waits until the store holds more than its head: then articles are being put.</summary>
    private static async Task WaitForAsync(string store, Process process)
    {
        while ((!File.Exists(store) || new FileInfo(store).Length < 1024) && !process.HasExited)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}

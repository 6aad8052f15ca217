using Search.Testing;

namespace Search.EndToEnd.Tests;

/// <summary>The command line beside a server that holds the same data directory.</summary>
public sealed class RunningServerTests
{
    [Fact]
    public async Task Ingest_goes_through_the_server_that_holds_the_directory_and_keeps_identities()
    {
        using var folder = new TempFolder();
        var path = folder.Write("in/2022-03-14.txt", " date 2022-03-14 Shelling in Izium\nShelling hit Izium, in the Kharkiv region, on Monday, officials said.\n");
        var data = folder.File("data");

        await using (await Server.StartAsync(data))
        {
            var sent = await Dateline.RunAsync("ingest", folder.File("in"), "--data", data);
            Assert.True(sent.ExitCode == 0, sent.Error);
            Assert.Contains("Sending to the server", sent.Error, StringComparison.Ordinal);
            Assert.Contains("1 added", sent.Output, StringComparison.Ordinal);
        }

        var found = new Answer((await Dateline.RunAsync("search", "heading:\"Shelling in Izium\"", "--json", "--data", data)).Output);
        Assert.Equal(1, found.Total);

        await File.AppendAllTextAsync(path, "Nobody was hurt.\n", TestContext.Current.CancellationToken);
        var again = await Dateline.RunAsync("ingest", folder.File("in"), "--data", data);
        Assert.Contains("1 changed", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_goes_straight_into_a_directory_whose_server_was_killed()
    {
        using var folder = new TempFolder();
        folder.Write("in/2022-03-14.txt", " date 2022-03-14 Shelling in Izium\nShelling hit Izium, in the Kharkiv region, on Monday, officials said.\n");
        var data = folder.File("data");
        await (await Server.StartAsync(data)).KillAsync();
        Assert.True(File.Exists(Path.Combine(data, "server.json")));

        var taken = await Dateline.RunAsync("ingest", folder.File("in"), "--data", data);

        Assert.True(taken.ExitCode == 0, taken.Error);
        Assert.Contains("1 added", taken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_its_key_is_refused_with_what_to_do()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", " date 2022-03-14 Shelling in Izium\nShelling hit Izium.\n");

        var ended = await Dateline.RunAsync("ingest", folder.File("in"), "--server", "http://127.0.0.1:9", "--data", folder.File("data"));

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("DATELINE_KEY", ended.Error, StringComparison.Ordinal);
    }
}

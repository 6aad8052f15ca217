using System.Text.Json;
using Search.Testing;

namespace Search.Cli.Tests;

/// <summary>A small corpus, built by the program itself with a gazetteer of a few places, for the tests of one class.</summary>
public sealed class Shelf : IAsyncLifetime
{
    private const string Wire = """
        {"id":"1","title":"Shelling in Izium","date":"2022-03-14","source":"Test Wire","lang":"en","body":"Shelling hit Izium on Monday, Volodymyr Zelensky said."}
        {"id":"2","title":"Talks in Moscow","date":"2022-03-15","source":"Test Wire","lang":"en","body":"Envoys met in Moscow on Tuesday."}
        {"id":"3","title":"Quiet in Lyptsi","date":"2022-03-16","source":"Test Wire","lang":"en","body":"Lyptsi, a village north of Kharkiv, was quiet on Wednesday."}

        """;

    internal TempFolder Folder { get; } = new();

    internal string Data => Folder.File("data");

    internal Dateline.Ended Ingested { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        SmallWorld.WriteGazetteer(Folder);
        SmallWorld.WriteActors(Folder);
        Directory.CreateDirectory(Folder.File("home"));
        Directory.CreateDirectory(Folder.File("home/index-data"));
        Directory.Move(Folder.File("gazetteer"), Folder.File("home/index-data/gazetteer"));
        Directory.Move(Folder.File("actors"), Folder.File("home/index-data/actors"));
        Folder.Write("in/wire.jsonl", Wire);
        Folder.Write("in/note.txt", " date 2022-03-17\nA note from Kherson\n\nKherson was dark on Thursday.\n");
        Ingested = await RunAsync("ingest", Folder.File("in"));
    }

    /// <summary>Runs the program on this corpus.</summary>
    internal Task<Dateline.Ended> RunAsync(params string[] arguments) => Dateline.RunAsync(Home, "", [.. arguments, "--data", Data]);

    /// <summary>Gets the facts of <c>stats --json</c>.</summary>
    internal async Task<JsonElement> StatisticsAsync() => JsonDocument.Parse((await RunAsync("stats", "--json")).Output).RootElement;

    internal string Home => Folder.File("home");

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

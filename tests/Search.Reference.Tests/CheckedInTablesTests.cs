using System.Diagnostics;
using Search.Testing;

namespace Search.Reference.Tests;

/// <summary>The tables of this checkout, as the program reads them.</summary>
public sealed class CheckedInTablesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void The_gazetteer_compiles_without_fault_and_opens_in_under_100_milliseconds()
    {
        GazetteerCompiler.Build(Repository.Path("index-data/gazetteer"), _folder.File("gazetteer.bin"), []);
        var clock = Stopwatch.StartNew();
        using var gazetteer = Gazetteer.Open(_folder.File("gazetteer.bin"));
        var kharkiv = gazetteer.Find(PlaceId.Parse("706483"))!;
        clock.Stop();

        Assert.Equal(("Kharkiv", "UA"), (kharkiv.Name, kharkiv.Country));
        Assert.True(gazetteer.Count > 190_000, $"{gazetteer.Count} places");
        Assert.True(clock.ElapsedMilliseconds < 100, $"{clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void The_actor_dictionary_loads_without_fault() =>
        Assert.True(ActorDictionary.Load(Repository.Path("index-data/actors")).All.Count >= 600);

    public void Dispose() => _folder.Dispose();
}

using System.IO.Compression;
using Search.Testing;

namespace Search.Reference.Tests.Places;

public sealed class GazetteerCompilerTests : IDisposable
{
    private const string Village =
        "100200\tLyptsi\tLyptsi\tLipcy,Липці\t50.2\t36.4\tP\tPPL\tUA\t\t07\t1\t\t\t4182\t\t110\tEurope/Kyiv\t2024-01-01\n";

    private const string Station = "100201\tLyptsi\tLyptsi\t\t50.2\t36.4\tS\tRSTN\tUA\t\t07\t1\t\t\t0\t\t110\tEurope/Kyiv\t2024-01-01\n";

    private const string Known =
        "706483\tKharkiv\tKharkiv\tHarkov,kharkiw\t49.98\t36.25\tP\tPPLA\tUA\t\t07\t1\t\t\t1430885\t\t110\tEurope/Kyiv\t2024-01-01\n";

    private readonly TempFolder _folder = new();

    [Fact]
    public void The_same_tables_give_the_same_bytes()
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        GazetteerCompiler.Build(tables, _folder.File("a.bin"), []);
        GazetteerCompiler.Build(tables, _folder.File("b.bin"), []);

        Assert.Equal(File.ReadAllBytes(_folder.File("a.bin")), File.ReadAllBytes(_folder.File("b.bin")));
    }

    [Fact]
    public void A_changed_table_makes_the_compiled_file_stale()
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        GazetteerCompiler.Build(tables, _folder.File("a.bin"), []);
        Assert.True(GazetteerCompiler.IsCurrent(tables, _folder.File("a.bin"), []));

        File.AppendAllText(Path.Combine(tables, "supplement.tsv"), "x-zone\tZone\t1\t1\t\t\tarea\t5\t\t\n");

        Assert.False(GazetteerCompiler.IsCurrent(tables, _folder.File("a.bin"), []));
    }

    [Fact]
    public void A_file_that_was_cut_short_is_stale_and_is_refused_with_the_cure()
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        GazetteerCompiler.Build(tables, _folder.File("a.bin"), []);
        using (var file = File.OpenWrite(_folder.File("a.bin")))
        {
            file.SetLength(file.Length - 1);
        }

        Assert.False(GazetteerCompiler.IsCurrent(tables, _folder.File("a.bin"), []));
        var fault = Assert.Throws<InvalidDataException>(() => Gazetteer.Open(_folder.File("a.bin")));
        Assert.Contains("dateline gazetteer build", fault.Message);
    }

    [Fact]
    public void A_dump_adds_villages_in_their_region_and_names_to_known_places_but_no_railway_stations()
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        var dump = _folder.Write("UA.txt", Village + Station + Known);
        var copy = GazetteerCompiler.Add(tables, dump, _folder.File("added"));
        var counts = GazetteerCompiler.Build(tables, _folder.File("a.bin"), GazetteerCompiler.AdditionsIn(_folder.File("added")));

        Assert.Equal(new GeoNamesCounts(Added: 1, Merged: 1, PassedOver: 1), counts[copy]);
        using var gazetteer = Gazetteer.Open(_folder.File("a.bin"));
        Assert.Equal("UA.07.1", Assert.Single(gazetteer.Named("Липці")).Parent.ToString());
        Assert.Equal("706483", gazetteer.Named("Harkov")[0].Id.ToString());
    }

    [Fact]
    public void A_compressed_dump_is_read_like_a_plain_one()
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        using (var gzip = new GZipStream(File.Create(_folder.File("UA.txt.gz")), CompressionLevel.Fastest))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(Village));
        }

        var counts = GazetteerCompiler.Build(tables, _folder.File("a.bin"), [_folder.File("UA.txt.gz")]);

        Assert.Equal(1, Assert.Single(counts.Values).Added);
    }

    [Fact]
    public void What_is_no_dump_is_refused_by_line_and_not_copied()
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        var dump = _folder.Write("UA.txt", Village + "a village\n");

        var fault = Assert.Throws<TableException>(() => GazetteerCompiler.Add(tables, dump, _folder.File("added")));

        Assert.Equal(2, Assert.Single(fault.Faults).Line);
        Assert.Empty(GazetteerCompiler.AdditionsIn(_folder.File("added")));
    }

    [Fact]
    public void All_faults_of_the_tables_are_named_at_once_with_file_and_line()
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        File.AppendAllText(Path.Combine(tables, "places.tsv"),
            "8\tNowhere\t95\tx\tUA\t\t\tPPL\t1\t\n8\tNowhere\t1\t1\tXX\t\t\tPPL\t1\t\n9\tShort\n");

        var fault = Assert.Throws<TableException>(() => GazetteerCompiler.Build(tables, _folder.File("a.bin"), []));

        Assert.All(fault.Faults, f => Assert.EndsWith("places.tsv", f.File));
        Assert.Equal([19, 19, 20, 20, 20, 21], fault.Faults.Select(f => f.Line));
        Assert.Contains(fault.Faults, f => f.Message.Contains("'XX', which no table holds"));
    }

    [Fact]
    public void A_name_keeps_25_candidates_and_the_number_of_those_left_out()
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        var villages = string.Concat(Enumerable.Range(1, 30).Select(i => $"9{i:00}\tNovosilka\t49\t30\tUA\t\t\tPPL\t{i}\t\n"));
        File.AppendAllText(Path.Combine(tables, "places.tsv"), villages);
        GazetteerCompiler.Build(tables, _folder.File("a.bin"), []);
        using var gazetteer = Gazetteer.Open(_folder.File("a.bin"));

        var entry = gazetteer.Lookup(NameKey.Hash("novosilka"));

        Assert.Equal((25, 5, 30u), (entry.Count, entry.Cut, gazetteer[entry[0].Index].Population));
    }

    public void Dispose() => _folder.Dispose();
}

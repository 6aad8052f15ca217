using Search.Testing;

namespace Search.Reference.Tests.Places;

public sealed class PoliticalViewTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("de-jure", "UA")]
    [InlineData("de-facto", "RU")]
    public void The_view_of_the_settings_decides_to_which_country_a_held_region_belongs(string view, string country)
    {
        var tables = WriteTables(view, "UA.08\tRU\t2022-02-24\n");
        GazetteerCompiler.Build(tables, _folder.File("gazetteer.bin"), []);
        using var gazetteer = Gazetteer.Open(_folder.File("gazetteer.bin"));

        Assert.Equal(country, gazetteer.Find(PlaceId.Parse("706448"))?.Country);
        Assert.Equal("UA", gazetteer.Find(PlaceId.Parse("706483"))?.Country);
    }

    [Theory]
    [InlineData("de-jure", "UA.99\tRU\t2022-02-24\n", "control.tsv:2")]
    [InlineData("by-force", "UA.08\tRU\t2022-02-24\n", "settings.tsv:2")]
    public void A_view_or_a_holder_that_does_not_exist_is_named(string view, string control, string place)
    {
        var tables = WriteTables(view, control);

        var fault = Assert.Throws<TableException>(() => GazetteerCompiler.Build(tables, _folder.File("gazetteer.bin"), []));
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string WriteTables(string view, string control)
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        File.WriteAllText(Path.Combine(tables, "settings.tsv"), $"setting\tvalue\nview\t{view}\n");
        File.WriteAllText(Path.Combine(tables, "control.tsv"), $"id\tcountry\tsince\n{control}");
        return tables;
    }
}

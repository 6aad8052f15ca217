using Search.Testing;

namespace Search.Reference.Tests.Places;

public sealed class GazetteerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Gazetteer _gazetteer;

    public GazetteerTests()
    {
        GazetteerCompiler.Build(SmallWorld.WriteGazetteer(_folder), _folder.File("gazetteer.bin"), []);
        _gazetteer = Gazetteer.Open(_folder.File("gazetteer.bin"));
    }

    [Fact]
    public void A_place_is_found_by_its_id_with_all_that_the_tables_say() => Assert.Equal(
        new Place(Id("706483"), "Kharkiv", PlaceLevel.Place, 49.98, 36.25, "PPLA", 1430885, 0, "UA", Id("UA.07.1")),
            _gazetteer.Find(Id("706483")));

    [Fact]
    public void A_path_leads_from_the_country_to_the_place() =>
        Assert.Equal(["UA", "UA.07", "UA.07.1", "706483"], _gazetteer.PathOf(Id("706483")).Select(id => id.ToString()));

    [Fact]
    public void An_unknown_id_is_no_place_and_has_no_path()
    {
        Assert.Null(_gazetteer.Find(Id("999")));
        Assert.Empty(_gazetteer.PathOf(Id("999")));
    }

    [Fact]
    public void Every_place_is_found_by_its_id()
    {
        for (var i = 0; i < _gazetteer.Count; i++)
        {
            Assert.Equal(i, _gazetteer.IndexOf(_gazetteer.IdAt(i)));
        }
    }

    [Theory]
    [InlineData("kharkov", "706483")]
    [InlineData("Харків", "706483")]
    [InlineData("حلب", "170063")]
    [InlineData("KHARKIV REGION", "UA.07")]
    [InlineData("Kharkiv Oblast", "UA.07")]
    [InlineData("Aleppo Governorate", "SY.09")]
    [InlineData("Peoples Republic of China", "CN")]
    [InlineData("Donbass", "x-donbas")]
    public void A_name_leads_to_the_place_whatever_its_script_and_spelling(string name, string id) =>
        Assert.Equal(Id(id), _gazetteer.Named(name)[0].Id);

    [Fact]
    public void Namesakes_come_most_important_first() =>
        Assert.Equal(["2988507", "4717560"], _gazetteer.Named("Paris").Select(place => place.Id.ToString()));

    [Fact]
    public void A_demonym_is_a_name_of_its_country_and_no_place()
    {
        var entry = _gazetteer.Lookup(NameKey.Hash("russian"));

        Assert.True(entry[0].IsDemonym);
        Assert.Equal(Id("RU"), _gazetteer.IdAt(entry[0].Index));
        Assert.Empty(_gazetteer.Named("Russian"));
    }

    [Fact]
    public void A_first_word_knows_the_longest_name_it_begins()
    {
        Assert.Equal(4, _gazetteer.Lookup(NameKey.Hash("peoples")).LongestWords);
        Assert.Equal(0, _gazetteer.Lookup(NameKey.Hash("nowhere")).LongestWords);
    }

    [Fact]
    public void Only_a_name_in_capitals_is_an_acronym()
    {
        Assert.True(_gazetteer.Lookup(NameKey.Hash("us"))[0].IsAcronym);
        Assert.False(_gazetteer.Lookup(NameKey.Hash("america"))[0].IsAcronym);
    }

    [Fact]
    public void A_region_has_the_inhabitants_of_its_settlements() =>
        Assert.Equal(1430885 + 45000, _gazetteer.Find(Id("UA.07"))!.Population);

    public void Dispose()
    {
        _gazetteer.Dispose();
        _folder.Dispose();
    }

    private static PlaceId Id(string text) => PlaceId.Parse(text);
}

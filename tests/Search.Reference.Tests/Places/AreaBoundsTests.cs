using Search.Testing;

namespace Search.Reference.Tests.Places;

public sealed class AreaBoundsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_country_and_a_region_are_bounded_by_the_places_in_them()
    {
        using var gazetteer = Compile();

        Assert.Equal(Box(46.65, 30.52, 50.45, 38), Bounds(gazetteer, "UA"));
        Assert.Equal(Box(49.2, 36.25, 49.98, 37.26), Bounds(gazetteer, "UA.07"));
        Assert.Equal(Box(49.98, 36.25, 49.98, 36.25), Bounds(gazetteer, "UA.07.1"));
    }

    [Fact]
    public void A_settlement_is_a_point_and_a_wide_area_of_the_supplement_is_bounded_by_its_reach()
    {
        using var gazetteer = Compile();

        var kharkiv = gazetteer.ExtentOf(PlaceId.Parse("706483"))!.Value;
        Assert.True(kharkiv.IsPoint);
        Assert.Equal(new PlaceExtent(PlaceLevel.Place, GeoPoint.Of(49.98, 36.25), null), kharkiv);
        var donbas = Bounds(gazetteer, "x-donbas")!.Value;
        Assert.InRange(donbas.North - donbas.South, 2_690_000, 2_700_000);
        Assert.InRange(donbas.Width, 4_050_000, 4_060_000);
    }

    [Fact]
    public void A_country_on_the_antimeridian_is_bounded_by_the_shorter_arc_and_one_without_places_has_no_bounds()
    {
        using var gazetteer = Compile(
            ("countries", "XF\tFiji\t-18\t178\t900000\t\t\nXV\tBouvet\t-54\t3\t0\t\t\n"),
            ("places", "9901\tSuva\t-18.14\t178.44\tXF\t\t\tPPLC\t90000\t\n9902\tLomaloma\t-17.29\t-178.98\tXF\t\t\tPPL\t900\t\n"));

        Assert.Equal(Box(-18.14, 178.44, -17.29, -178.98), Bounds(gazetteer, "XF"));
        var bouvet = gazetteer.ExtentOf(PlaceId.Parse("XV"))!.Value;
        Assert.Equal((null, false), (bouvet.Bounds, bouvet.IsPoint));
    }

    [Fact]
    public void An_area_that_reaches_a_pole_goes_round_the_world()
    {
        using var gazetteer = Compile(("supplement", "x-the-arctic\tArctic\t85\t0\t\t\tOCN\t2000\t\t\n"));

        var arctic = Bounds(gazetteer, "x-the-arctic")!.Value;
        Assert.Equal((GeoBox.Turn, 90 * GeoPoint.Degree), (arctic.Width, arctic.North));
    }

    [Fact]
    public void An_unknown_id_has_no_extent()
    {
        using var gazetteer = Compile();

        Assert.Null(gazetteer.ExtentOf(PlaceId.Parse("999")));
    }

    [Fact]
    public void The_bearers_of_a_name_come_likeliest_first_with_their_rank()
    {
        using var gazetteer = Compile();

        var bearers = gazetteer.BearersOf("springfield");

        Assert.Equal(["101", "100"], bearers.Select(bearer => bearer.Id.ToString()));
        Assert.Equal(Math.Log10(167001) - Math.Log10(116001), bearers[0].Rank - bearers[1].Rank, 0.001);
        Assert.Empty(gazetteer.BearersOf("Russian"));
    }

    public void Dispose() => _folder.Dispose();

    private Gazetteer Compile(params (string Table, string Rows)[] more)
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        foreach (var (table, rows) in more)
        {
            File.AppendAllText(Path.Combine(tables, $"{table}.tsv"), rows);
        }

        GazetteerCompiler.Build(tables, _folder.File("a.bin"), []);
        return Gazetteer.Open(_folder.File("a.bin"));
    }

    private static GeoBox? Bounds(Gazetteer gazetteer, string id) => gazetteer.ExtentOf(PlaceId.Parse(id))!.Value.Bounds;

    private static GeoBox Box(double south, double west, double north, double east)
    {
        var (low, high) = (GeoPoint.Of(south, west), GeoPoint.Of(north, east));
        return new GeoBox(low.MicroLatitude, low.MicroLongitude, high.MicroLatitude, high.MicroLongitude);
    }
}

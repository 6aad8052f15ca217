using Search.Reference;
using Search.Testing;

namespace Search.Indexing.Tests.Geography;

public sealed class PlaceSettlingTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Gazetteer _gazetteer;
    private readonly PlaceSettling _settling;

    public PlaceSettlingTests()
    {
        var tables = SmallWorld.WriteGazetteer(_folder);
        File.AppendAllText(Path.Combine(tables, "places.tsv"), string.Concat(Enumerable.Range(10, 9).Select(i => $"9{i}\tNovosilka\t49\t30.{i}\tUA\t07\t\tPPL\t{i}00\t\n")));
        GazetteerCompiler.Build(tables, _folder.File("gazetteer.bin"), []);
        _gazetteer = Gazetteer.Open(_folder.File("gazetteer.bin"));
        var labels = new FacetLabels(
            id => _gazetteer.PathOf(id) is { Count: > 0 } path ? new FacetLabel(_gazetteer.Label(id), path.Count > 1 ? path[^2].ToString() : null) : null,
            _ => null);
        _settling = new PlaceSettling(PlaceAtlas.Of(_gazetteer), new FacetNames(labels));
    }

    [Theory]
    [InlineData("near:Izium", "near:707001~20km")]
    [InlineData("near:ізюм~5mi", "near:707001~5mi")]
    [InlineData("drone -(near:\"Izium\"~1km OR near:Moscow)", "drone -(near:707001~1km OR near:524901~20km)")]
    [InlineData("near:707001~1km", "near:707001~1km")]
    [InlineData("near:Kharkiv", "near:706483~20km")]
    [InlineData("near:49,37~1km bbox:1,2,3,4", "near:49,37~1km bbox:1,2,3,4")]
    public void A_name_is_put_by_its_id_and_the_canonical_text_means_the_same_again(string text, string settled)
    {
        var query = Settle(text);

        Assert.Null(query.Problem);
        Assert.Equal(settled, query.Canonical);
        Assert.Equal(query.Root, Settle(query.Canonical).Root);
    }

    [Fact]
    public void What_a_name_was_taken_for_is_told_with_what_contains_it_and_where_it_lies()
    {
        var expansion = Assert.Single(Settle("near:Izium~5km").Expansions);

        Assert.Equal(("near:Izium~5km", "place"), (expansion.Of, expansion.Why));
        Assert.Equal("Izium, Kharkiv Oblast, Ukraine (707001) at 49.2,37.26", Assert.Single(expansion.To));
    }

    [Fact]
    public void A_place_ten_times_as_large_as_the_next_of_its_name_is_taken_and_the_others_are_named()
    {
        var query = Settle("near:Paris");

        Assert.Equal("near:2988507~20km", query.Canonical);
        var warning = Assert.Single(query.Warnings);
        Assert.Equal((5, 5), (warning.Offset, warning.Length));
        Assert.Contains("Paris, Texas, United States (4717560)", warning.Message);
    }

    [Fact]
    public void Namesakes_that_are_alike_are_refused_with_the_ids_of_all()
    {
        var problem = Settle("drone near:Springfield~5km").Problem!;

        Assert.Equal((11, 15, "'Springfield' may be one of 2 places."), (problem.Offset, problem.Length, problem.Message));
        Assert.Equal(
            "Write the id of the one you mean, as in near:101~5km: Springfield, United States (101); Springfield, United States (100).", problem.Hint);
        Assert.EndsWith("; and 1 more.", Settle("near:Novosilka").Problem!.Hint);
    }

    [Theory]
    [InlineData("near:Atlantis~5km", "The gazetteer knows no place 'Atlantis'.", "near:49.71,37.61")]
    [InlineData("near:999999", "The gazetteer knows no place '999999'.", "near:49.71,37.61")]
    [InlineData("near:Ukraine", "Ukraine (UA) is an area, and near: takes a point.", "place:UA")]
    [InlineData("near:UA.07", "Kharkiv Oblast, Ukraine (UA.07) is an area, and near: takes a point.", "place:UA.07")]
    [InlineData("near:Russian", "The gazetteer knows no place 'Russian'.", "near:49.71,37.61")]
    public void What_is_no_point_is_refused_with_what_would_be_right(string text, string message, string hint)
    {
        var problem = Settle(text).Problem!;

        Assert.Equal((5, text.Length - 5, message), (problem.Offset, problem.Length, problem.Message));
        Assert.Contains(hint, problem.Hint);
    }

    [Fact]
    public void An_area_of_the_supplement_is_taken_by_its_point_with_a_word_on_its_reach() =>
        Assert.Contains("Donbas reaches about 150 km from its point", Assert.Single(Settle("near:Donbas~200km").Warnings).Message);

    [Theory]
    [InlineData("Drone  near:Izium~5.0KM OR -near:\"Moscow\"", "Drone  near:707001~5km OR -near:524901~20km")]
    [InlineData("near:707001~5.0KM", "near:707001~5.0KM")]
    [InlineData("near:Springfield near:Izium", "near:Springfield near:Izium")]
    [InlineData("(", "(")]
    public void A_request_is_settled_by_its_ids_with_all_else_as_written(string text, string settled) =>
        Assert.Equal(settled, _settling.Settle(text));

    [Fact]
    public void A_request_that_was_settled_finds_the_same()
    {
        using var given = new Given(PlaceAtlas.Of(_gazetteer));
        given.Commit(TestArticle.Of("a", "alfa", places: ["UA/UA.07/707001"]), TestArticle.Of("b", "bravo", places: ["RU/524901"]));
        var request = new SearchRequest { Query = "near:Izium" };

        var settled = given.Reader.Settle(request);

        Assert.Equal("near:707001~20km", settled.Query);
        var (before, after) = (given.Search($"q={request.Query}"), given.Search($"q={settled.Query}"));
        Assert.Equal("alfa", Assert.Single(before.Hits).Heading);
        Assert.Equal((before.Query.Canonical, before.Total), (after.Query.Canonical, after.Total));
    }

    [Fact]
    public void A_search_by_a_name_that_cannot_be_told_is_refused_with_its_place_in_the_text()
    {
        using var given = new Given(PlaceAtlas.Of(_gazetteer));

        var problem = Assert.Single(given.Refused("q=near:Springfield").Problems);

        Assert.Equal(("q", 5, 11), (problem.Parameter, problem.Query!.Offset, problem.Query.Length));
    }

    public void Dispose()
    {
        _gazetteer.Dispose();
        _folder.Dispose();
    }

    private ParsedQuery Settle(string text) => _settling.Settle(QueryParser.Parse(text));
}

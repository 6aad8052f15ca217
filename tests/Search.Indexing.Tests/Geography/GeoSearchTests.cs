using Search.Reference;

namespace Search.Indexing.Tests.Geography;

/// <summary>Searches by shape against plain loops over the reports.</summary>
public sealed class GeoSearchTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Hits_totals_and_sideways_counts_equal_those_of_plain_loops_at_every_sequence(int seed)
    {
        var random = new Random(seed);
        var world = new RandomWorld(random);
        using var given = new Given(world.Atlas);
        var revisions = RandomReports.Fill(given, world, random);

        for (var i = 0; i < 60; i++)
        {
            var clause = new RandomClause(random, world);
            var request = Request(random, given.Reader.Sequence);
            Check(given.Reader, new Oracle([.. revisions.Where(revision => clause.Holds(RandomReports.PlacesOf(revision.Report)))]), request, clause.Text);
        }
    }

    [Fact]
    public void A_country_matches_only_where_all_of_it_lies_in_the_shape_and_a_town_by_its_point()
    {
        using var given = new Given(Places(("UA", null, Box("22,44,40,52")), ("1", "50,36", null), ("2", "50,37", null)));
        given.Commit(
            TestArticle.Of("country", "alfa", places: ["UA"]),
            TestArticle.Of("town", "bravo", places: ["UA/1"]),
            TestArticle.Of("other", "charlie", places: ["UA/2"]));

        Assert.Equal(["bravo"], Headings(given, "near:50,36~20km"));
        Assert.Equal(["bravo", "charlie"], Headings(given, "near:1~80km"));
        Assert.Equal(["bravo"], Headings(given, "near:1~80km -near:2"));
        Assert.Equal(["bravo", "charlie"], Headings(given, "bbox:30,44,40,52"));
        Assert.Equal(["alfa", "bravo", "charlie"], Headings(given, "bbox:22,44,40,52"));
        Assert.Equal(["alfa", "charlie"], Headings(given, "-polygon:35.5,49,36.5,49,36.5,51"));
    }

    [Fact]
    public void What_was_renumbered_or_dropped_since_is_named_and_still_found_by_its_id()
    {
        using var given = new Given(Places(("1", "50,36", null)));
        given.Commit(TestArticle.Of("old", "alfa", places: ["777"]), TestArticle.Of("new", "bravo", places: ["1"]));

        var page = given.Search("q=bbox:0,0,90,80 -near:1");

        Assert.Equal(0, page.Total);
        Assert.Contains("does not hold 1 of the places that reports name", Assert.Single(page.Query.Warnings).Message);
        Assert.Contains("777", page.Query.Warnings[0].Message);
        Assert.Equal(1, given.Search("q=place:777").Total);
    }

    [Fact]
    public void A_place_that_a_later_commit_names_first_is_found_by_a_shape_that_was_asked_for_before()
    {
        using var given = new Given(Places(("1", "50,36", null), ("2", "50.01,36", null)));
        given.Commit(TestArticle.Of("a", "alfa", places: ["1"]));
        Assert.Equal(["alfa"], Headings(given, "near:50,36~5km"));

        given.Commit(TestArticle.Of("b", "bravo", places: ["2"]));

        Assert.Equal(["alfa", "bravo"], Headings(given, "near:50,36~5km"));
        Assert.Equal(1, given.Search("q=near:50,36~5km&as_of=1").Total);
    }

    [Fact]
    public void A_shape_without_places_finds_nothing_and_says_so()
    {
        using var given = new Given(Places(("1", "50,36", null)));
        given.Commit(TestArticle.Of("a", "alfa", places: ["1"]));

        var page = given.Search("q=near:0,0~5km");

        Assert.Equal((0, "No report names a place within near:0,0~5km."), (page.Total, page.Query.Warnings[0].Message));
        Assert.Equal(("within", "near", "0,0~5km"), (page.Query.Tree!.Op, page.Query.Tree.Field, page.Query.Tree.Text));
    }

    private static void Check(CorpusReader reader, Oracle oracle, SearchRequest request, string clause)
    {
        var sequence = request.AsOf?.Sequence ?? reader.Sequence;
        var page = Assert.IsType<SearchPage>(reader.Search(request with { Query = $"{request.Query} {clause}".Trim() }));
        var expected = oracle.Hits(request, sequence);

        Assert.Equal(expected.Count, page.Total);
        Assert.Equal(expected.Take(100).Select(revision => revision.Id), page.Hits.Select(hit => hit.Id));
        foreach (var (name, result) in page.Facets)
        {
            Assert.True(Facet.TryFind(name, out var facet));
            var (counts, missing) = oracle.Facet(request, facet, sequence);
            Assert.Equal(missing, result.Missing);
            Assert.All(result.Values, value => Assert.Equal(counts.GetValueOrDefault(value.Id), value.Count));
        }
    }

    private static SearchRequest Request(Random random, long sequence) => new()
    {
        Query = random.Next(3) == 0 ? "alfa" : "",
        Choices = RequestWriter.Ordered([.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(2) == 0
            ? new FacetChoice(Facet.Place, new[] { "AA", "BB.1", "unresolved", null }[random.Next(4)], random.Next(3) == 0)
            : new FacetChoice(Facet.Source, random.Next(2) == 0 ? "Wire" : "Post", random.Next(3) == 0))]),
        AsOf = random.Next(2) == 0 ? AsOf.Of(random.Next((int)sequence + 1)) : null,
        Sort = Sort.NewestPublished,
        PageSize = 100,
    };

    private static IEnumerable<string> Headings(Given given, string query) => given.Search($"q={query}").Hits.Select(hit => hit.Heading).Order();

    private static GeoBox Box(string text) => ShapeReading.ReadBox(text, out _)!.Value;

    internal static PlaceAtlas Places(params (string Id, string? Point, GeoBox? Box)[] places)
    {
        var extents = places.ToDictionary(place => place.Id, place => new PlaceExtent(
            place.Box is null ? PlaceLevel.Place : PlaceLevel.Country,
            place.Point?.Split(',') is [var latitude, var longitude] ? GeoPoint.Of(double.Parse(latitude), double.Parse(longitude)) : default,
            place.Box));
        return new PlaceAtlas(id => extents.TryGetValue(id.ToString(), out var extent) ? extent : null, _ => []);
    }
}

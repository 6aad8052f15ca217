using Search.Reference;

namespace Search.Indexing.Tests.Geography;

public sealed class ClusterTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_cluster_counts_what_the_search_finds_that_is_narrowed_by_its_clause(int seed)
    {
        var random = new Random(seed);
        var world = new RandomWorld(random);
        using var given = new Given(world.Atlas);
        RandomReports.Fill(given, world, random);

        for (var i = 0; i < 12; i++)
        {
            var request = Request(random, world, given.Reader.Sequence);
            var page = Clusters(given, request);

            Assert.Equal(page.Counted.Total, page.Mapped + page.Areas.Count + page.Unlocated + page.WithoutPlace);
            Assert.Equal(page.Counted, Search(given, request.Search).Counted);
            foreach (var cluster in page.Clusters)
            {
                var narrowed = request.Search with { Query = $"{request.Search.Query} {cluster.Clause}".Trim() };
                Assert.Equal(cluster.Count, Search(given, narrowed).Counted.Total);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Clusters_equal_those_of_plain_loops(int seed)
    {
        var random = new Random(seed + 100);
        var world = new RandomWorld(random);
        using var given = new Given(world.Atlas);
        var revisions = RandomReports.Fill(given, world, random);

        for (var i = 0; i < 20; i++)
        {
            var sequence = random.Next(1, (int)given.Reader.Sequence + 1);
            var request = new ClusterRequest { Search = new SearchRequest { AsOf = AsOf.Of(sequence) }, Zoom = random.Next(19) };
            var reports = revisions.Where(revision => revision.IsCurrentAt(sequence)).Select(revision => RandomReports.PlacesOf(revision.Report)).ToList();
            var cells = reports.Select(places => places.Select(place => PlainCells.Of(world.Extents, place, request.Zoom + 2)).OfType<string>().ToHashSet()).ToList();
            var page = Clusters(given, request);

            Assert.Equal(
                cells.SelectMany(each => each).GroupBy(cell => cell).OrderBy(group => group.Key).Select(group => (group.Key, group.Count())),
                page.Clusters.OrderBy(cluster => cluster.Cell, StringComparer.CurrentCulture).Select(cluster => (cluster.Cell, cluster.Count)));
            Assert.Equal(cells.Count(each => each.Count > 0), page.Mapped);
            Assert.Equal(page.Mapped, page.OnMap);
            Assert.Equal(reports.Count(places => places.Count == 0), page.WithoutPlace);
            var areas = reports.Where((places, at) => cells[at].Count == 0 && places.Overlaps(world.Extents.Keys)).ToList();
            Assert.Equal(areas.Count, page.Areas.Count);
            Assert.All(page.Areas.Top, area => Assert.Equal(areas.Count(places => places.Contains(area.Id)), area.Count));
            Assert.All(page.Clusters.SelectMany(cluster => cluster.Top), place => Assert.Equal(reports.Count(places => places.Contains(place.Id)), place.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_map_lists_the_same_clusters_as_the_world_has_there_however_it_is_moved(int seed)
    {
        var random = new Random(seed);
        var world = new RandomWorld(random);
        using var given = new Given(world.Atlas);
        RandomReports.Fill(given, world, random);

        for (var i = 0; i < 30; i++)
        {
            var zoom = random.Next(8);
            var (south, west) = (random.Next(-60, 80), random.Next(-180, 181));
            var map = ShapeReading.ReadBox($"{west},{south},{random.Next(-180, 181)},{south + random.Next(10)}", out _)!.Value;
            var all = Clusters(given, new ClusterRequest { Zoom = zoom });
            var page = Clusters(given, new ClusterRequest { Zoom = zoom, Map = map });

            Assert.All(page.Clusters, cluster => Assert.Equivalent(all.Clusters.Single(other => other.Cell == cluster.Cell), cluster, strict: true));
            Assert.All(all.Clusters.Where(cluster => map.Meets(BoxOf(cluster))), cluster => Assert.Contains(page.Clusters, other => other.Cell == cluster.Cell));
            Assert.All(page.Clusters, cluster => Assert.True(map.Meets(PlainCells.BoxOf(cluster.Cell)), cluster.Cell));
            Assert.Equal((all.Mapped, all.WithoutPlace), (page.Mapped, page.WithoutPlace));
            Assert.InRange(page.OnMap, page.Clusters.Select(cluster => cluster.Count).DefaultIfEmpty().Max(), page.Mapped);
        }
    }

    [Fact]
    public void A_report_with_two_places_of_a_cluster_counts_once_and_its_places_are_named_most_frequent_first()
    {
        using var given = new Given(GeoSearchTests.Places(("UA", null, new GeoBox(44_000_000, 22_000_000, 52_000_000, 40_000_000)), ("1", "50,36.2", null), ("2", "50.002,36.204", null)));
        given.Commit(
            TestArticle.Of("a", "alfa", places: ["UA/1", "UA/2"]),
            TestArticle.Of("b", "bravo", places: ["UA/2"]),
            TestArticle.Of("c", "charlie", places: ["UA"]),
            TestArticle.Of("d", "delta", places: ["", "77"]),
            TestArticle.Of("e", "echo"));

        var page = Clusters(given, new ClusterRequest { Zoom = 9 });

        var cluster = Assert.Single(page.Clusters);
        Assert.Equal((2, 2), (cluster.Count, cluster.Places));
        Assert.Equal([new("2", "2", 2, false), new("1", "1", 1, false)], cluster.Top);
        Assert.Equal([36.2, 50, 36.204, 50.002], cluster.Box);
        Assert.Equal("bbox:36.2,50,36.204,50.002", cluster.Clause);
        Assert.Equal((50.001333, 36.202666), (cluster.Latitude, cluster.Longitude));
        Assert.Equal((2, 2, 1, 1), (page.Mapped, page.OnMap, page.Unlocated, page.WithoutPlace));
        Assert.Equal((1, 0, new ClusterPlace("UA", "UA", 1, true)), (page.Areas.Count, page.Areas.Other, page.Areas.Top[0]));
    }

    [Fact]
    public void A_country_that_fits_in_a_cell_is_a_place_of_its_cluster()
    {
        using var given = new Given(GeoSearchTests.Places(("UA", "49,32", new GeoBox(44_000_000, 22_000_000, 52_000_000, 40_000_000))));
        given.Commit(TestArticle.Of("a", "alfa", places: ["UA"]));

        Assert.Equal([new("UA", "UA", 1, true)], Assert.Single(Clusters(given, new ClusterRequest { Zoom = 1 }).Clusters).Top);
        Assert.Equal(1, Clusters(given, new ClusterRequest { Zoom = 5 }).Areas.Count);
    }

    [Fact]
    public void Both_names_of_the_antimeridian_and_the_poles_have_their_cells()
    {
        using var given = new Given(GeoSearchTests.Places(("1", "0,180", null), ("2", "0,-180", null), ("3", "90,10", null), ("4", "-90,10", null)));
        given.Commit(TestArticle.Of("a", "alfa", places: ["1"]), TestArticle.Of("b", "bravo", places: ["2"]), TestArticle.Of("c", "charlie", places: ["3", "4"]));

        var page = Clusters(given, new ClusterRequest { Zoom = 0 });

        Assert.Equal(["2/0/2", "2/2/0", "2/2/3"], page.Clusters.Select(cluster => cluster.Cell).Order());
        Assert.Equal((2, "bbox:-180,0,-180,0"), (page.Clusters[0].Count, page.Clusters[0].Clause));
        Assert.Equal(2, given.Search($"q={page.Clusters[0].Clause}").Total);
    }

    [Theory]
    [InlineData("q=drone", "zoom", "'' is no zoom. Write a number from 0, the whole world, to 18.")]
    [InlineData("zoom=19", "zoom", "'19' is no zoom. Write a number from 0, the whole world, to 18.")]
    [InlineData("zoom=3&map=1,2,3", "map", "There are 3 numbers here, not 4. Write west,south,east,north in degrees: 36,49,38.5,50.5.")]
    [InlineData("zoom=3&map=1,2,3,91", "map", "'91' is no latitude, which goes from -90 to 90. Write west,south,east,north in degrees: 36,49,38.5,50.5.")]
    [InlineData("zoom=3&zom=4", "zom", null)]
    public void A_request_that_cannot_be_read_says_what_would_be_right(string query, string parameter, string? message)
    {
        Assert.False(ClusterRequest.TryRead(Given.Parameters(query), out _, out var problems));

        var problem = Assert.Single(problems);
        Assert.Equal(parameter, problem.Parameter);
        Assert.True(message is null || message == problem.Message, problem.Message);
    }

    [Fact]
    public void A_request_has_one_canonical_text()
    {
        Assert.True(ClusterRequest.TryRead(Given.Parameters("map=22.0,44,41,53&zoom=6&q=drone&page_size=7&sort=published"), out var request, out _));

        Assert.Equal("q=drone&zoom=6&map=22%2C44%2C41%2C53", request.ToQueryString());
    }

    private static GeoBox BoxOf(PlaceCluster cluster) =>
        new((int)(cluster.Box[1] * 1e6), (int)(cluster.Box[0] * 1e6), (int)(cluster.Box[3] * 1e6), (int)(cluster.Box[2] * 1e6));

    private static ClusterRequest Request(Random random, RandomWorld world, long sequence) => new()
    {
        Search = new SearchRequest
        {
            Query = random.Next(2) == 0 ? new RandomClause(random, world).Text : random.Next(2) == 0 ? "alfa" : "",
            Choices = random.Next(3) == 0 ? [new FacetChoice(Facet.Place, "AA", random.Next(2) == 0)] : [],
            AsOf = random.Next(2) == 0 ? AsOf.Of(random.Next((int)sequence + 1)) : null,
            CountBy = random.Next(3) == 0 ? CountUnit.Originator : CountUnit.Report,
        },
        Zoom = random.Next(12),
    };

    private static ClusterPage Clusters(Given given, ClusterRequest request) =>
        Assert.IsType<ClusterPage>(given.Reader.Clusters(request, TestContext.Current.CancellationToken));

    private static SearchPage Search(Given given, SearchRequest request) =>
        Assert.IsType<SearchPage>(given.Reader.Search(request, TestContext.Current.CancellationToken));
}


namespace Search.Indexing.Tests;

public sealed class CollapseTests
{
    private static readonly string[] Sorts = ["relevance", "-published", "published", "-event", "event"];
    private static readonly string[] Sources = ["Wire", "Herald", "Post", "Blog"];
    private static readonly string[] Words = ["alfa", "bravo", "delta"];

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Fact]
    public void A_story_is_one_hit_by_relevance_shown_as_its_origin_with_the_number_of_its_other_tellings()
    {
        using var given = new Given();
        var text = Prose.Of(1, 12);
        given.Commit(TestArticle.Of("a", "Strike", text, source: "Wire"));
        given.Commit(TestArticle.Of("b", "Strike on a depot, a strike", text, source: "Herald"), TestArticle.Of("c", "Strike", text, source: "Post"), TestArticle.Of("d", "Strike of teachers"));

        var page = given.Search("q=strike");

        Assert.Equal((4, 2), (page.Total, page.Stories));
        Assert.Equal([("Wire", 0), ("Wire", 2)], page.Hits.Select(hit => (hit.Source, hit.OtherVersions!.Value)).Order());
        Assert.Equal(4, page.Facets["source"].Values.Sum(source => source.Count));
    }

    [Fact]
    public void Where_the_origin_does_not_match_the_best_telling_that_does_stands_for_the_story()
    {
        using var given = new Given();
        var text = Prose.Of(1, 12);
        given.Commit(TestArticle.Of("a", "Depot", text, source: "Wire"));
        given.Commit(TestArticle.Of("b", "A long heading that also has the strike", text, source: "Herald"), TestArticle.Of("c", "Strike", text, source: "Post"));

        var hit = Assert.Single(given.Search("q=strike").Hits);

        Assert.Equal(("Post", 1), (hit.Source, hit.OtherVersions));
        Assert.Equal(["Herald", "Post"], given.Search($"q=strike&story={hit.Story!.Id}&collapse=none").Hits.Select(other => other.Source).Order());
    }

    [Fact]
    public void By_date_every_report_is_a_hit_unless_the_request_says_otherwise()
    {
        using var given = new Given();
        var text = Prose.Of(1, 12);
        given.Commit(TestArticle.Of("a", "Strike", text), TestArticle.Of("b", "Strike", text, source: "Herald"));

        Assert.Equal((2, (int?)null), (given.Search("q=strike&sort=-published").Hits.Count, given.Search("sort=-published").Stories));
        Assert.Equal((1, (int?)1), (given.Search("q=strike&sort=-published&collapse=story").Hits.Count, given.Search("collapse=story").Stories));
        Assert.Null(given.Search("q=strike&collapse=none").Hits[0].OtherVersions);
    }

    [Fact]
    public void A_report_that_left_a_story_stands_for_itself_and_as_of_before_for_none()
    {
        using var given = new Given();
        var (strike, talks) = (Prose.Of(1, 12), Prose.Of(2, 12));
        given.Commit(TestArticle.Of("a", "Depot", strike), TestArticle.Of("b", "Depot", strike, source: "Herald"));
        given.Commit(TestArticle.Of("b", "Depot", talks, source: "Herald"));

        Assert.Equal((2, 2), (given.Search("q=depot").Hits.Count, given.Search("q=depot").Stories));
        Assert.Equal(("Wire", 1), Assert.Single(given.Search("q=depot&as_of=1").Hits) is var hit ? (hit.Source, hit.OtherVersions) : default);
    }

    [Fact]
    public void Counts_by_facet_and_evidence_are_of_every_report_whichever_are_listed()
    {
        using var given = new Given();
        var text = Prose.Of(1, 12);
        given.Commit(TestArticle.Of("a", "Strike", text, places: ["UA"]), TestArticle.Of("b", "Strike", text, source: "Herald", places: ["UA"]));
        Assert.True(EvidenceRequest.TryRead([.. Given.Parameters("q=strike&facet=place&value=UA")], out var request, out var problems), string.Join('\n', problems));

        var evidence = Assert.IsType<EvidencePage>(given.Reader.Evidence(request, TestContext.Current.CancellationToken));

        Assert.Equal((1, 2), (given.Search("q=strike").Hits.Count, given.Search("q=strike").Facets["place"].Values[0].Count));
        Assert.Equal((2, 2), (evidence.Total, evidence.Reports.Count));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Rows_of_every_page_in_every_order_at_every_sequence_are_those_of_plain_loops_over_all_hits(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        for (var commit = 0; commit < 4; commit++)
        {
            given.Commit(Enumerable.Range(0, 25).Select(_ => Article(random)));
        }

        for (var i = 0; i < 40; i++)
        {
            Check(given, random);
        }
    }

    private static void Check(Given given, Random random)
    {
        var sequence = random.Next(1, 5);
        var query = $"q={Words[random.Next(3)]}&as_of={sequence}&sort={Sorts[random.Next(Sorts.Length)]}"
            + (random.Next(3) == 0 ? $"&source={Sources[random.Next(4)]}&source={Sources[random.Next(4)]}" : "")
            + (random.Next(3) == 0 ? "&recency=mild" : "");
        var all = Pages(given, $"{query}&collapse=none&page_size=100");
        var groups = all.Hits.GroupBy(hit => hit.Story!.Id).ToDictionary(group => group.Key, group => group.ToList());
        var expected = all.Hits.Where(hit => groups[hit.Story!.Id] is var group
            && (group.Find(telling => telling.Id == telling.Story!.Id) ?? group[0]).Id == hit.Id);

        var found = Pages(given, $"{query}&collapse=story&page_size={random.Next(1, 12)}");

        Assert.Equal(expected.Select(hit => (hit.Id, (int?)(groups[hit.Story!.Id].Count - 1))), found.Hits.Select(hit => (hit.Id, hit.OtherVersions)));
        Assert.Equal((all.Total, groups.Count), (found.Total, found.Stories));
        Assert.All(all.Hits, hit => Assert.Equal(hit.Story!.Id, given.Reader.Find(hit.Id, AsOf.Of(sequence))!.Story!.Id));
    }

    private static (List<Hit> Hits, int Total, int? Stories) Pages(Given given, string query)
    {
        var page = given.Search(query);
        var hits = page.Hits.ToList();
        while (page.Next is not null)
        {
            page = given.Search($"{query}&cursor={page.Next}");
            hits.AddRange(page.Hits);
        }

        return (hits, page.Total, page.Stories);
    }

    /// <summary>Makes one of a few outlets' tellings of one of a few stories, whole or in part; some commits change what others brought.</summary>
    private static TestArticle Article(Random random)
    {
        var text = Prose.Part(Prose.Of(random.Next(8), 10), random.Next(3) == 0 ? 0.7 : 1);
        return TestArticle.Of(
            $"{random.Next(30)}",
            $"{Words[random.Next(3)]} {Words[random.Next(3)]}",
            $"{text} {Words[random.Next(3)]}",
            random.Next(4) == 0 ? null : $"2024-12-{random.Next(1, 29):00}",
            Sources[random.Next(4)],
            events: random.Next(2) == 0 ? [$"2024-11-{random.Next(1, 29):00}"] : null);
    }
}

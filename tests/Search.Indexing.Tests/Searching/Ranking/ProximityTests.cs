namespace Search.Indexing.Tests;

public sealed class ProximityTests
{
    private static readonly string[] Words = ["alfa", "bravo", "delta", "echo", "golf"];

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6];

    [Fact]
    public void A_report_in_which_the_words_stand_near_each_other_comes_before_one_in_which_they_do_not()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Truce", "The minister of Egypt met envoys for hours. In the evening the delegation from Qatar left for home."),
            TestArticle.Of("b", "Truce", "The envoys of Egypt met for hours in the evening. The minister from Qatar then left with delegation."));

        Assert.Contains("minister from Qatar", given.Search("q=qatar%20minister").Hits[0].Snippets[0].Text);
    }

    [Fact]
    public void Words_count_in_all_their_forms_and_by_their_other_names()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Night", "Kiev slept. Attacks of drones came from the east at dawn and hit a depot."),
            TestArticle.Of("b", "Night", "Attacks of drones came from the east at dawn. Depot hit and Kiev drones."));

        Assert.Contains("Kiev drones", given.Search("q=kyiv%20drone").Hits[0].Snippets[0].Text);
    }

    [Fact]
    public void The_end_of_a_heading_is_not_near_the_beginning_of_the_body()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Talks about Odesa", "Drones flew."));
        using var source = new SnapshotSource(given.Folder.Path, new FacetDictionaries(), given.Time);
        using var lease = source.Lease();
        var proximity = ProximityCompiler.Of(QueryParser.Parse("odesa drones").Root, lease.Snapshot)!;

        Assert.Equal(0, proximity.On(lease.Snapshot.Segments[0]).Of(0));
    }

    [Theory]
    [InlineData("odesa", 0)]
    [InlineData("odesa drones port", 2)]
    [InlineData("odesa -kyiv drones", 1)]
    [InlineData("odesa source:Wire drones", 1)]
    [InlineData("odesa \"the port\" drones", 0)]
    [InlineData("odesa heading:port drones", 0)]
    [InlineData("odesa OR drones", 0)]
    [InlineData("al-assad drones", 2)]
    public void Neighbouring_words_that_must_all_occur_make_pairs(string query, int pairs)
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Odesa", "Drones hit the port."));
        using var source = new SnapshotSource(given.Folder.Path, new FacetDictionaries(), given.Time);
        using var lease = source.Lease();

        Assert.Equal(pairs, ProximityCompiler.Of(QueryParser.Parse(query).Root, lease.Snapshot)?.Pairs.Count ?? 0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_page_of_any_size_has_the_order_of_scores_worked_out_for_every_report(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        for (var commit = 0; commit < 3; commit++)
        {
            given.Commit(Enumerable.Range(0, 70).Select(i => Article(random, (commit * 50) + i)));
        }

        foreach (var recency in new[] { "", "&recency=mild" })
        {
            var query = $"{Words[random.Next(3)]} {Words[random.Next(3, 5)]} {Words[random.Next(3)]}";
            var expected = PlainRanking.Of(given, query, recency.Length > 0);

            Assert.True(expected.Count > 20);
            Assert.Equal(expected, Pages(given, $"collapse=none&q={Uri.EscapeDataString(query)}{recency}&page_size=100"));
            Assert.Equal(expected, Pages(given, $"collapse=none&q={Uri.EscapeDataString(query)}{recency}&page_size={random.Next(1, 9)}"));
        }
    }

    private static List<string> Pages(Given given, string query)
    {
        var found = new List<string>();
        var page = given.Search(query);
        for (found.AddRange(Ids(page)); page.Next is not null; found.AddRange(Ids(page)))
        {
            page = given.Search($"{query}&cursor={page.Next}");
        }

        return found;
    }

    private static IEnumerable<string> Ids(SearchPage page) => page.Hits.Select(hit => hit.Id.ToString());

    private static TestArticle Article(Random random, int id)
    {
        var body = Enumerable.Range(0, random.Next(3, 40)).Select(_ => random.Next(3) == 0 ? Words[random.Next(Words.Length)] : $"w{random.Next(50)}");
        var published = random.Next(4) == 0 ? null : $"2024-{random.Next(9, 13):00}-{random.Next(1, 29):00}";
        return TestArticle.Of($"{id}", $"{Words[random.Next(Words.Length)]} {Words[random.Next(Words.Length)]}", string.Join(' ', body), published);
    }
}

namespace Search.Indexing.Tests.Correcting;

public sealed class DidYouMeanTests : IDisposable
{
    private readonly Given _given = new();

    public DidYouMeanTests() => _given.Commit(
        TestArticle.Of("a", "Shelling of Kharkiv", "Artillery shelling went on. Officials said so.", published: "2024-01-01"),
        TestArticle.Of("b", "Kharkiv again", "Shelling by artillery, and drones.", published: "2024-02-01"),
        TestArticle.Of("c", "Zaporizhzhia plant", "The plant is without power. Inspectors left.", published: "2024-03-01"),
        TestArticle.Of("d", "Planet in view", "A planet was seen with a telescope.", published: "2024-04-01"),
        TestArticle.Of("e", "Переговори у Києві", "Переговори тривають.", published: "2024-05-01", language: "uk"));

    public void Dispose() => _given.Dispose();

    [Theory]
    [InlineData("kharkvi", "kharkiv", 2)]
    [InlineData("Kharkow shelling", "kharkiv shelling", 2)]
    [InlineData("artilery", "artillery", 2)]
    [InlineData("zaporizhzhai", "zaporizhzhia", 1)]
    [InlineData("переговорі", null, 1)]
    [InlineData("periehovory", null, 0)]
    [InlineData("gthtujdjhs", null, 0)]
    [InlineData("kharkivshelling", "kharkiv shelling", 2)]
    [InlineData("khar kiv", "kharkiv", 2)]
    [InlineData("Khar kiv shelling", "kharkiv shelling", 2)]
    [InlineData("khar OR kiv", null, 0)]
    [InlineData("qqqqqqqq", null, 0)]
    [InlineData("xyz", null, 0)]
    public void A_query_that_finds_nothing_gets_one_that_finds_something(string query, string? other, int total)
    {
        var page = _given.Search("q=" + Uri.EscapeDataString(query));

        Assert.Equal(other is null ? [] : [new DidYouMean(other, total)], page.Query.DidYouMean);
    }

    [Fact]
    public void Of_words_equally_near_those_are_offered_that_stand_with_the_others()
    {
        // "planit" is one letter from plant and from planet.
        Assert.Equal("plant inspectors", Offered("planit inspectors"));
        Assert.Equal("planet telescope", Offered("planit telescope"));
    }

    [Fact]
    public void Fields_operators_values_and_what_is_excluded_stay()
    {
        Assert.Equal("heading:kharkiv -(dron OR lang:uk) source:Wire", Offered("heading:Kharkvi -(dron OR lang:uk) source:Wire"));
        Assert.Equal("(kharkiv OR kupiansk) \"artillery shelling\"", Offered("(kharkvi OR kupiansk) \"artilery shelling\""));
        Assert.Equal("\"shelling artillery\"~5", Offered("\"shelling artilery\"~5"));
        Assert.Equal("atleast1(kharkiv)", Offered("atleast1(kharkvi)"));
        Assert.Null(Offered("kharkv?i*"));
    }

    [Fact]
    public void What_is_offered_is_counted_under_the_filters_and_as_of_the_moment_of_the_request()
    {
        _given.Commit(TestArticle.Of("f", "Kharkiv once more", published: "2024-06-01"));

        Assert.Equal(3, Only("q=kharkvi").Total);
        Assert.Equal(2, Only("q=kharkvi&as_of=1").Total);
        Assert.Equal(1, Only("q=kharkvi&from=2024-02-01&to=2024-03-01").Total);
        Assert.Empty(_given.Search("q=kharkvi&published=2023").Query.DidYouMean);
        Assert.Equal(3, _given.Search("q=" + Only("q=kharkvi").Text).Total);
    }

    [Fact]
    public void A_query_that_finds_enough_is_left_alone_and_one_that_finds_little_gets_what_finds_much_more()
    {
        _given.Commit(Enumerable.Range(0, 6).Select(i => TestArticle.Of($"k{i}", $"Kupiansk {i}")).Append(TestArticle.Of("one", "Kupyansk")));

        Assert.Empty(_given.Search("q=kupiansk&expand=none").Query.DidYouMean);
        Assert.Equal(new DidYouMean("kupiansk", 6), Only("q=kupyansk&expand=none"));
        Assert.Empty(_given.Search("q=planet").Query.DidYouMean); // One report; plant is no more frequent.
    }

    [Fact]
    public void Another_name_of_a_place_leads_to_its_label()
    {
        _given.Commit(TestArticle.Of("g", "Lviv", "Quiet.", places: ["UA/702550"]));
        using var reader = _given.Writer.OpenReader(new FacetLabels(
            place => place.ToString() == "702550" ? new FacetLabel("Lviv") : null, _ => null)
        {
            PlaceNames = place => place.ToString() == "702550" ? new OtherNames(["Lemberg"]) : null,
        });

        Assert.Equal([new DidYouMean("lviv", 1)], Given.Page(reader, "q=lemberg&expand=none").Query.DidYouMean);
    }

    /// <summary>Random words with random slips: what is offered finds exactly what it says, and more than what was asked.</summary>
    [Fact]
    public void What_is_offered_for_random_slips_finds_what_it_says()
    {
        string[] words = ["kharkiv", "shelling", "artillery", "officials", "planet", "telescope", "plant", "inspectors"];
        var (random, offered) = (new Random(7), 0);
        for (var round = 0; round < 200; round++)
        {
            var query = string.Join(' ', random.GetItems(words, random.Next(1, 4)).Select(word => Slip(random, word)));
            var page = _given.Search("q=" + query);
            foreach (var other in page.Query.DidYouMean)
            {
                offered++;
                Assert.True(other.Total > page.Total);
                Assert.Equal(other.Total, _given.Search("q=" + Uri.EscapeDataString(other.Text)).Total);
            }
        }

        Assert.InRange(offered, 60, 200);
    }

    private static string Slip(Random random, string word)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, "x"),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private DidYouMean Only(string request) => Assert.Single(_given.Search(request).Query.DidYouMean);

    private string? Offered(string query) => _given.Search("q=" + Uri.EscapeDataString(query)).Query.DidYouMean is [var other] ? other.Text : null;
}

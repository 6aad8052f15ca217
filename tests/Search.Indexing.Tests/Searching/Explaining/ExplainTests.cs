namespace Search.Indexing.Tests;

public sealed class ExplainTests
{
    private static readonly string[] Words = ["alfa", "bravo", "delta", "echo", "golf", "hotel"];

    private static readonly string[] Queries =
    [
        "alfa", "alfa bravo", "alfa OR bravo OR delta", "alfa -bravo", "\"alfa bravo\"", "\"alfa bravo\"~4", "\"alfa delta\"~>3 echo", "br*", "go?f alfa",
        "delta~1", "/h.*l/ OR echo", "atleast2(alfa) bravo", "heading:alfa", "body:bravo delta", "(alfa delta) OR (bravo echo)", "kyiv alfa",
        "kyiv OR \"alfa bravo\" OR delta*", "alfa source:Wire bravo", "echo missing:place golf", "(alfa -(bravo delta)) OR kyiv hotel",
    ];

    public static TheoryData<int> Seeds => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_parts_of_every_hit_sum_up_to_the_score_it_is_ranked_by(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        for (var commit = 0; commit < 3; commit++)
        {
            given.Commit(Enumerable.Range(0, 60).Select(i => Article(random, (commit * 40) + i)));
        }

        foreach (var query in Queries)
        {
            var page = given.Search($"q={Uri.EscapeDataString(query)}&explain=yes&page_size=100&recency={(random.Next(2) == 0 ? "mild" : "none")}");

            Assert.NotEmpty(page.Hits);
            Assert.Equal(page.Hits.Select(hit => hit.Why!.Score).OrderDescending(), page.Hits.Select(hit => hit.Why!.Score));
            Assert.All(page.Hits, hit => Assert.Equal(hit.Why!.Score, hit.Why.Parts.Sum(part => part.Score), hit.Why.Score * 1e-5f));
        }
    }

    [Fact]
    public void A_word_says_its_field_stem_frequency_reports_length_and_weight_by_which_its_score_can_be_worked_out()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Night", "Drones hit a drone depot.\nNobody slept."),
            TestArticle.Of("b", "Day", "Quiet until the evening, then rain."));

        var why = Assert.Single(given.Search("q=drones&explain=yes").Hits).Why!;

        var text = Assert.Single(why.Parts, part => part.Field == "text");
        Assert.Equal(("word", "drones", "drone", 2, 1), (text.By, text.Of, text.Term, text.Frequency, text.Reports));
        Assert.InRange(text.Length!.Value, 7, 11);
        Assert.Equal(text.Weight * 2.2 * 2 / (2 + (1.2 * (0.25 + (0.75 * text.Length!.Value / text.AverageLength!.Value)))), text.Score, 0.0001);
        Assert.Equal(["text", "lead"], why.Parts.Select(part => part.Field));
    }

    [Fact]
    public void Other_names_nearness_and_recency_are_parts_of_their_own()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Night", "In Kiev the drones came.", "2024-12-31"));

        var parts = Assert.Single(given.Search("q=kyiv%20drones&explain=yes&recency=mild").Hits).Why!.Parts;

        Assert.Contains(parts, part => part is { By: "name", Of: "kyiv", Term: "kiev", Field: "text" });
        Assert.Equal(2, Assert.Single(parts, part => part.By == "nearness").Distance);
        Assert.InRange(Assert.Single(parts, part => part.By == "recency").Weight, 1.1, 1.2);
    }

    [Fact]
    public void A_phrase_and_a_pattern_say_what_they_count_by()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Night", "The drone depot burned. A drone depot again."), TestArticle.Of("b", "Day", "Rain."));

        var phrase = Assert.Single(Assert.Single(given.Search("q=%22drone%20depot%22&explain=yes").Hits).Why!.Parts, part => part.By == "phrase" && part.Field == "body");
        var pattern = Assert.Single(Assert.Single(given.Search("q=dep*&explain=yes").Hits).Why!.Parts);

        Assert.Equal(("drone depot", 2), (phrase.Term, phrase.Frequency));
        Assert.Equal(("prefix", "dep*", "body"), (pattern.By, pattern.Of, pattern.Field));
        Assert.Equal(pattern.Weight, pattern.Score);
    }

    [Fact]
    public void Nothing_is_explained_unless_asked_or_by_date()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Drones"));

        Assert.Null(given.Search("q=drones").Hits[0].Why);
        Assert.Null(given.Search("q=drones&sort=published&explain=yes").Hits[0].Why);
    }

    private static TestArticle Article(Random random, int id)
    {
        string Some(int least, int most) => string.Join(' ', Enumerable.Range(0, random.Next(least, most)).Select(_ =>
            random.Next(12) == 0 ? (random.Next(2) == 0 ? "kyiv" : "kiev") : random.Next(3) == 0 ? $"w{random.Next(40)}" : Words[random.Next(Words.Length)]));
        return TestArticle.Of(
            $"{id}", Some(1, 5), $"{Some(2, 12)}\n{Some(5, 25)}", random.Next(3) == 0 ? null : $"2024-{random.Next(9, 13):00}-{random.Next(1, 29):00}",
            random.Next(2) == 0 ? "Wire" : "Post", places: random.Next(2) == 0 ? ["UA"] : null);
    }
}

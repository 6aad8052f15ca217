namespace Search.Indexing.Tests;

/// <summary>Words looked for in bodies alone, whose stems have no field of their own, beside plain loops over the words.</summary>
public sealed class BodyScopeTests
{
    private const int Reports = 300;

    // Undetermined, Cyrillic words have two stems each, some the same as those of others; the English ones share stems by their endings.
    private static readonly string[] Words =
    [
        "attack", "attacks", "attacked", "drone", "drone's", "Украине", "Украины", "стороны", "сторони", "війни", "войны", "the", "the", "the",
    ];

    private static readonly string[] Languages = ["und", "en", "uk", "ru"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_word_is_found_in_bodies_and_so_often_at_every_sequence_as_plain_loops_find_it(int seed)
    {
        var random = new Random(seed);
        using var given = new Given();
        var states = new List<TestArticle[]> { new TestArticle[Reports] };
        for (var commit = 0; commit < 3; commit++)
        {
            var state = states[^1].ToArray();
            foreach (var at in Enumerable.Range(0, Reports).Where(at => commit == 0 || at % 5 == random.Next(5)))
            {
                state[at] = Article(random, at);
            }

            given.Commit(state.Except(states[^1]));
            states.Add(state);
        }

        foreach (var word in Words.Distinct())
        {
            var (sequence, least) = (random.Next(1, 4), random.Next(1, 4));
            AssertFinds(given, sequence, $"body:{word}", states[sequence], article => CountInBody(article, word) >= 1);
            AssertFinds(given, sequence, $"body:atleast{least}({word})", states[sequence], article => CountInBody(article, word) >= least);
            AssertFinds(given, sequence, $"drone -body:{word}", states[sequence],
                article => CountInBody(article, word) == 0 && Count(article.Reports[0].Text, article, "drone") > 0);
        }
    }

    [Fact]
    public void A_word_that_stands_in_headings_alone_is_in_no_body_and_a_warning_says_so()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Shelling in Izium", "Nobody was hurt."), TestArticle.Of("b", "Izium, Izium", "Talks in Kyiv."));

        var page = given.Search("q=body:Izium");

        Assert.Equal(0, page.Total);
        Assert.Equal("No report has 'izium'.", Assert.Single(page.Query.Warnings).Message);
        Assert.Empty(given.Search("q=body:Kyiv").Query.Warnings);
    }

    [Fact]
    public void A_report_that_has_the_word_in_its_heading_alone_is_told_that_it_lacks_it_in_the_body()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Drones over Kyiv", "It was quiet by noon."),
            TestArticle.Of("b", "Drones", "Drones came and drones went."));
        var id = given.Search("q=kyiv").Hits.Single().Id;

        var absence = given.Search($"q=body:drones&why_not={id}").WhyNot!;

        Assert.Equal(("body:drones", false), (Assert.Single(absence.Clauses).Text, absence.Clauses[0].Matched));
        Assert.Equal("It does not have what the query asks for: body:drones.", absence.Reason);
    }

    [Fact]
    public void The_reason_of_a_hit_is_the_word_in_its_whole_text()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Drones over Kyiv", "Drones came and drones went."), TestArticle.Of("b", "Night", "Rain."));

        var part = Assert.Single(Assert.Single(given.Search("q=body:drones&explain=yes").Hits).Why!.Parts);

        Assert.Equal(("word", "body:drones", "drone", "text", 3), (part.By, part.Of, part.Term, part.Field, part.Frequency));
    }

    private static void AssertFinds(Given given, int sequence, string query, TestArticle[] state, Func<TestArticle, bool> fits)
    {
        var expected = state.Where(fits).Select(article => article.Reports[0].Heading).ToHashSet();
        foreach (var sort in new[] { "published", "relevance" })
        {
            var page = given.Search($"q={Uri.EscapeDataString(query)}&as_of={sequence}&sort={sort}&collapse=none&page_size=100");
            Assert.Equal((query, expected.Count), (query, page.Total));
            Assert.All(page.Hits, hit => Assert.Contains(hit.Heading, expected));
        }
    }

    private static int CountInBody(TestArticle article, string word) => Count(article.Reports[0].Body, article, word);

    /// <summary>Gets how often the most frequent of a word's stems stands in a text.</summary>
    private static int Count(string text, TestArticle article, string word)
    {
        var tokens = new List<TextToken>();
        TextAnalysis.Read(text, TextAnalysis.FamilyOf(article.Reports[0].Language), tokens);
        return TextAnalysis.StemsOf(word).Max(stem => tokens.Count(token => token.Word.Stem == stem || token.Word.AlsoStem == stem));
    }

    private static TestArticle Article(Random random, int at)
    {
        string Some(int most) => string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => Words[random.Next(Words.Length)]));
        var language = Languages[random.Next(Languages.Length)];
        return TestArticle.Of($"{at}", $"{Some(4)} number{at}", Some(9), published: "2024-01-01", language: language);
    }
}

namespace Search.Indexing.Tests;

public sealed class SearchTests
{
    [Fact]
    public void An_empty_query_finds_every_report_newest_first()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Older", published: "2024-12-01"),
            TestArticle.Of("b", "Newer", published: "2024-12-02"),
            TestArticle.Of("c", "Undated"));

        var page = given.Search("");

        Assert.Equal(3, page.Total);
        Assert.Equal(["Newer", "Older", "Undated"], page.Hits.Select(hit => hit.Heading));
    }

    [Fact]
    public void Words_are_found_in_any_of_their_forms_and_in_any_case()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Drone attacks on Kharkiv"), TestArticle.Of("b", "Talks in Geneva", "The ATTACKED town."),
            TestArticle.Of("c", "Weather"));

        Assert.Equal(2, given.Search("q=attack").Total);
        Assert.Equal("Drone attacks on Kharkiv", Assert.Single(given.Search("q=kharkiv attacking").Hits).Heading);
    }

    [Fact]
    public void Choosing_an_actor_narrows_the_hits_but_still_counts_the_other_actors()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Shelling in Izium", actors: ["russia"]),
            TestArticle.Of("b", "Shelling in Kherson", actors: ["russia", "ukraine"]));

        var page = given.Search("q=shelling&actor=ukraine");

        Assert.Equal("Shelling in Kherson", Assert.Single(page.Hits).Heading);
        Assert.Equal([("russia", 2, false), ("ukraine", 1, true)],
            page.Facets["actor"].Values.Select(value => (value.Id, value.Count, value.Selected)));
    }

    [Fact]
    public void A_value_that_no_report_has_is_told_with_its_place()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Zelensky speaks", actors: ["volodymyr-zelensky"]));

        var page = given.Search("q=zelensky actor:zelensky");

        Assert.Equal(0, page.Total);
        Assert.Equal(new QueryWarning(15, 8, "No report has actor 'zelensky'."), Assert.Single(page.Query.Warnings));
        Assert.Empty(given.Search("q=zelensky actor:volodymyr-zelensky").Query.Warnings);
    }
}

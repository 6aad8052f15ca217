using Search.Articles;

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

    [Theory]
    [InlineData("https://lb.example/live", "https://lb.example/live#post-4")]
    [InlineData("http://lb.example/live?page=2#top", "http://lb.example/live?page=2#post-4")]
    [InlineData("https://lb.example:8443/live", "https://lb.example:8443/live#post-4")]
    public void The_address_of_an_entry_is_its_page_with_its_anchor_and_names_no_port_that_goes_without_saying(string page, string entry)
    {
        using var given = new Given();
        var blog = TestArticle.Blog("live", "Bridge closed|The river rises.|post-4");
        given.Commit(blog with { Reports = [.. blog.Reports.Select(report => report with { Url = new Uri(page) })] });

        Assert.Equal(entry, Assert.Single(given.Search("q=bridge").Hits).Url!.OriginalString);
    }

    [Fact]
    public void The_last_days_of_the_calendar_can_be_stored_and_asked_for()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("day", "Day", published: "9999-12-31", events: ["9999-12-31"]),
            Dated("year", PublishedPrecision.Year, "9999-01-01T00:00:00Z"),
            Dated("month", PublishedPrecision.Month, "9999-12-01T00:00:00Z"),
            Dated("instant", PublishedPrecision.Instant, "9999-12-31T23:59:59.9999999Z"));

        Assert.Equal(4, given.Search("from=9999-12-31&to=9999-12-31").Total);
        Assert.Equal(1, given.Search("event=9999-12&sort=-event").Total);
        Assert.Equal(1, given.Search("date_field=event&to=9999-12-31").Total);
        Assert.Equal(1L, given.Search("as_of=9999-12-31").Sequence);
    }

    [Fact]
    public void A_date_that_lies_in_no_single_year_is_counted_and_can_be_chosen()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "War", events: ["2014-02-20/2022-02-23"]),
            TestArticle.Of("b", "War and a day", events: ["2022-03-14", "1990-01-01/1999-12-31"]),
            TestArticle.Of("c", "Day", events: ["2022-03-14"]),
            TestArticle.Of("d", "No date"));

        var counted = given.Search("facet=event").Facets["event"];

        Assert.Equal(["2022:2", "2022-03:2", "2022-03-14:2", "longer:2"], counted.Values.Select(value => $"{value.Id}:{value.Count}"));
        Assert.Equal((1, 0), (counted.Missing, counted.Other));
        Assert.Equal(["War and a day", "War"], given.Search("event=longer&sort=event").Hits.Select(hit => hit.Heading));
        Assert.Equal(2, given.Search("q=event:longer").Total);
        Assert.Equal(["Day"], given.Search("event=-longer&event=-missing").Hits.Select(hit => hit.Heading));
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
        Assert.Equal(new QueryWarning(15, 8, "No report has actor 'zelensky'. Its values are ids: the list of the facet's values finds that of a name (prefix=zelensky)."), Assert.Single(page.Query.Warnings));
        Assert.Empty(given.Search("q=zelensky actor:volodymyr-zelensky").Query.Warnings);
    }

    private static TestArticle Dated(string id, PublishedPrecision precision, string at)
    {
        var (article, reports) = TestArticle.Of(id, id);
        var published = new Published(DateTimeOffset.Parse(at), precision, PublishedBasis.Record, at);
        return new TestArticle(article with { Published = published }, [.. reports.Select(report => report with { Published = published })]);
    }
}

namespace Search.Indexing.Tests;

public sealed class RecencyTests
{
    [Fact]
    public void Of_equal_matches_the_newer_comes_first_and_the_undated_counts_as_one_a_month_old()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Raid on Odesa", "First of them.", "2024-06-01"),
            TestArticle.Of("b", "Raid on Odesa", "Second of them.", "2024-12-30"),
            TestArticle.Of("c", "Raid on Odesa", "Third of them.", "2024-12-10"),
            TestArticle.Of("d", "Raid on Odesa", "Fourth of them."));

        Assert.Equal(["Second of them.", "Third of them.", "Fourth of them.", "First of them."], Bodies(given, "collapse=none&q=raid&recency=mild"));
        Assert.Equal(Bodies(given, "collapse=none&q=raid"), Bodies(given, "collapse=none&q=raid&recency=none"));
    }

    [Fact]
    public void A_report_dated_behind_the_commit_gains_nothing_by_it()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Raid on Odesa", "From the future.", "2031-01-01"),
            TestArticle.Of("b", "Raid on Odesa", "From last week.", "2024-12-28"));

        Assert.Equal(["From last week.", "From the future."], Bodies(given, "collapse=none&q=raid&recency=mild"));
    }

    [Fact]
    public void Age_is_counted_from_the_commit_that_is_searched_whenever_that_is()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Raid on Odesa", published: "2024-12-28"));
        given.Time.Advance(TimeSpan.FromDays(300));
        given.Commit(TestArticle.Of("b", "Raid on Kherson", published: "2025-10-01"));
        given.Time.Advance(TimeSpan.FromDays(300));

        Assert.Equal(Given.Start.AddSeconds(1), given.Search("collapse=none&q=raid&recency=mild&as_of=1").Recency!.At);
        Assert.Equal(Given.Start.AddDays(300).AddSeconds(2), given.Search("collapse=none&q=raid&recency=mild").Recency!.At);
        Assert.Null(given.Search("collapse=none&q=raid").Recency);
        Assert.Null(given.Search("collapse=none&q=raid&recency=mild&sort=published").Recency);
    }

    private static List<string> Bodies(Given given, string query) => [.. given.Search(query).Hits.Select(hit => hit.Snippets[0].Text)];
}

namespace Search.Indexing.Tests;

public sealed class RankingTests
{
    [Fact]
    public void A_word_in_the_heading_counts_more_than_one_in_the_body()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Talks in Geneva", "The delegates spoke of Kherson."),
            TestArticle.Of("b", "Shelling of Kherson", "The delegates spoke of peace."));

        Assert.Equal(["Shelling of Kherson", "Talks in Geneva"], Headings(given, "q=kherson"));
    }

    [Fact]
    public void A_phrase_counts_more_where_the_report_begins_with_it()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Leaders part without a deal", "The talks lasted three hours.\nNeither belongs to the Criminal Court."),
            TestArticle.Of("b", "Judges suspect a general", "The Criminal Court issued a warrant.\nThe talks lasted three hours."),
            TestArticle.Of("c", "Leaders part without a word", "The talks lasted three hours.\nNeither belongs to the Criminal Court."));

        Assert.Equal("Judges suspect a general", Headings(given, "q=\"criminal court\"")[0]);
    }

    [Fact]
    public void A_word_beginning_counts_more_in_the_heading()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Talks in Geneva", "The delegates spoke of Kremenchuk."),
            TestArticle.Of("b", "Missile hits Kremenchuk", "The mayor of Kremenchuk spoke."),
            TestArticle.Of("c", "Talks in Istanbul", "The delegates spoke of Kremenchuk."));

        Assert.Equal("Missile hits Kremenchuk", Headings(given, "q=kremen*")[0]);
    }

    [Fact]
    public void A_word_beginning_that_most_reports_have_counts_less_than_a_rare_word()
    {
        using var given = new Given();
        given.Commit(
            TestArticle.Of("a", "Russia claims a village", "Russian troops moved."),
            TestArticle.Of("b", "Russia claims a town", "Russian troops moved."),
            TestArticle.Of("c", "Russia claims a city", "Russian troops moved."),
            TestArticle.Of("d", "Night of drones", "Kupiansk was hit."));

        Assert.Equal("Night of drones", Headings(given, "q=russ* OR kupiansk")[0]);
    }

    private static List<string> Headings(Given given, string query) => [.. given.Search(query).Hits.Select(hit => hit.Heading)];
}

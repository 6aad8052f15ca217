using Search.Articles;

namespace Search.Indexing.Tests;

public sealed class EntryMatchingTests
{
    [Fact]
    public void Entries_keep_their_ids_when_they_move()
    {
        using var given = new Given();
        given.Commit(TestArticle.Blog("b", "One|the first story of the day", "Two|the second story about rain"));
        var before = Ids(given);

        given.Commit(TestArticle.Blog("b", "Two|the second story about rain", "Three|a third one on trade",
            "One|the first story of the day"));

        var after = Ids(given);
        Assert.Equal(3, after.Count);
        Assert.Equal((before["One"], before["Two"]), (after["One"], after["Two"]));
        Assert.All(["One", "Two"], heading => Assert.Single(given.Reader.Revisions(after[heading])));
    }

    [Fact]
    public void An_edited_heading_keeps_the_id_by_its_body_and_an_edited_body_by_its_heading()
    {
        using var given = new Given();
        given.Commit(TestArticle.Blog("b", "Talks begin|delegations met in Geneva on Friday", "Grain deal extended|ships leave Odesa"));
        var before = Ids(given);

        given.Commit(TestArticle.Blog("b", "Delegations face to face|delegations met in Geneva on Friday",
            "Grain deal extended|exports go on for sixty days"));

        var after = Ids(given);
        Assert.Equal(before["Talks begin"], after["Delegations face to face"]);
        Assert.Equal(before["Grain deal extended"], after["Grain deal extended"]);
        Assert.Equal([1, 2], given.Reader.Revisions(after["Grain deal extended"]).Select(revision => revision.Number));
    }

    [Fact]
    public void An_anchor_is_the_id_whatever_else_changes()
    {
        using var given = new Given();
        given.Commit(TestArticle.Blog("b", "Talks|in Geneva|block-1", "Rain|in Lviv|block-2"));

        given.Commit(TestArticle.Blog("b", "Rain|in Lviv|block-1", "Talks|in Geneva|block-2"));

        Assert.EndsWith(".block-1", Ids(given)["Rain"].ToString());
        Assert.EndsWith(".block-2", Ids(given)["Talks"].ToString());
    }

    [Fact]
    public void A_retired_entry_is_gone_now_and_still_there_as_of_then_and_its_id_goes_to_no_other_story()
    {
        using var given = new Given();
        given.Commit(TestArticle.Blog("b", "Latest|shelling of the eastern front overnight", "Other|weather over the capital"));
        var retired = Ids(given)["Latest"];
        given.Commit(TestArticle.Blog("b", "Other|weather over the capital"));
        Assert.Null(given.Reader.Find(retired));
        Assert.NotNull(given.Reader.Find(retired, AsOf.Of(1)));

        given.Commit(TestArticle.Blog("b", "Other|weather over the capital", "Latest|shelling of the eastern front overnight"));
        Assert.Equal([(1L, (long?)2L), (3L, null)], given.Reader.Revisions(retired).Select(revision => (revision.First, revision.Last)));
    }

    [Fact]
    public void Two_entries_with_one_heading_and_time_are_two_reports()
    {
        using var given = new Given();

        given.Commit(TestArticle.Blog("b", "Update|shelling in the east", "Update|a prisoner exchange took place"));

        Assert.Equal(2, given.Search("").Hits.Select(hit => hit.Id).Distinct().Count());
    }

    [Fact]
    public void An_ordinary_article_is_one_report_for_good()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Everything", "Old words here."));
        var id = given.Search("").Hits[0].Id;

        given.Commit(TestArticle.Of("a", "Completely other", "Nothing shared any more."));

        Assert.Equal(id, Assert.Single(given.Search("").Hits).Id);
        Assert.Equal("Everything", Assert.Single(given.Search("as_of=1").Hits).Heading);
    }

    [Fact]
    public void The_same_content_again_is_unchanged_wherever_it_was_read()
    {
        using var given = new Given();
        var article = TestArticle.Of("a", "Talks");
        given.Commit(article);

        var outcome = given.Writer.Put(article.Article with { Origin = "elsewhere" }, article.Reports);

        Assert.Equal(new PutOutcome(PutKind.Unchanged, 0, 0, 0, 1), outcome);
        Assert.Null(given.Writer.Commit("again"));
        Assert.Equal(1, given.Writer.Sequence);
    }

    [Fact]
    public void An_article_put_twice_before_a_commit_counts_as_it_was_last()
    {
        using var given = new Given();

        given.Commit(TestArticle.Of("a", "First"), TestArticle.Of("a", "Second"));

        var hit = Assert.Single(given.Search("").Hits);
        Assert.Equal(("Second", 2), (hit.Heading, hit.Revision));
    }

    private static Dictionary<string, ReportId> Ids(Given given) => given.Search("").Hits.ToDictionary(hit => hit.Heading, hit => hit.Id);
}

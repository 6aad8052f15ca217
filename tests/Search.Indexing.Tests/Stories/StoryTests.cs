using Search.Reference;

namespace Search.Indexing.Tests;

public sealed class StoryTests
{
    private static readonly string Strike = Prose.Of(1, sentences: 12);
    private static readonly string Talks = Prose.Of(2, sentences: 12);

    [Fact]
    public void The_same_text_of_another_outlet_is_a_copy_of_the_one_seen_first()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Strike on the depot", Strike, source: "Wire"));
        given.Commit(TestArticle.Of("b", "Depot hit", Strike, source: "Herald"), TestArticle.Of("c", "Talks", Talks));

        var (origin, copy) = (given.Story("a"), given.Story("b", "Herald"));

        Assert.Equal((StoryRelation.Origin, true, 2), (origin.Relation, origin.Origin, origin.Versions));
        Assert.Equal((StoryRelation.Copy, origin.Id, "Wire"), (copy.Relation, copy.Of, copy.Originator));
        Assert.Equal(1, given.Story("c").Versions);
        Assert.Equal([2, 1], given.Search("facet=story:9").Facets["story"].Values.Select(story => story.Count));
        Assert.Equal((origin.Id, 2), Assert.Single(given.Reader.LargestStories(9)) is var (first, versions) ? (first.Id, versions) : default);
        Assert.Equal(2, given.Search($"story={origin.Id}").Total);
        Assert.Equal(1, given.Search($"story=-{origin.Id}").Total);
    }

    [Fact]
    public void Part_of_a_text_is_a_version_and_a_longer_text_that_has_it_contains_it()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Strike", Strike));
        given.Commit(TestArticle.Of("b", "Strike, so far", Prose.Part(Strike, 0.7), source: "Herald"));
        given.Commit(TestArticle.Of("c", "Live", Prose.Of(3, 20) + "\n" + Strike + "\n" + Prose.Part(Talks, 0.3), source: "Blog"));
        given.Commit(TestArticle.Of("d", "Talks", Talks));

        Assert.Equal(StoryRelation.Version, given.Story("b", "Herald").Relation);
        Assert.Equal((StoryRelation.Contains, given.Story("a").Id), (given.Story("c", "Blog").Relation, given.Story("c", "Blog").Id));
        Assert.Equal((1, true), (given.Story("d").Versions, given.Story("d").Origin));
    }

    [Fact]
    public void A_digest_of_two_stories_does_not_make_them_one()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Strike", Strike), TestArticle.Of("b", "Talks", Talks));
        given.Commit(TestArticle.Of("c", "Digest", Prose.Part(Strike, 0.9) + "\n" + Prose.Part(Talks, 0.6) + "\n" + Prose.Of(4, 9)));

        Assert.Equal(given.Story("a").Id, given.Story("c").Id);
        Assert.NotEqual(given.Story("a").Id, given.Story("b").Id);
        Assert.Equal(2, given.Reader.Find(given.Id("c"))!.Story!.Links.Count);
    }

    [Fact]
    public void A_text_that_ties_two_stories_makes_them_one_and_earlier_sequences_keep_both()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Strike", Prose.Part(Strike, 0.55)), TestArticle.Of("b", "Strike again", Prose.Rest(Strike, 0.45), source: "Herald"));
        Assert.NotEqual(given.Story("a").Id, given.Story("b", "Herald").Id);

        given.Commit(TestArticle.Of("c", "Strike, whole", Strike, source: "Blog"));

        Assert.Equal(given.Story("a").Id, given.Story("b", "Herald").Id);
        Assert.Equal(3, given.Search($"story={given.Story("a").Id}").Total);
        Assert.Equal(1, given.Search($"story={given.Story("a").Id}&as_of=1").Total);
        Assert.Equal(1, given.Search($"story={given.Id("b", "Herald")}&as_of=1").Total);
        Assert.Equal((1, 2L), (given.Reader.Revisions(given.Id("b", "Herald"))[0].Number, given.Reader.Revisions(given.Id("b", "Herald"))[0].Last));
    }

    [Fact]
    public void An_origin_that_is_edited_into_another_story_leaves_the_rest_to_the_next_one()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Strike", Strike), TestArticle.Of("b", "Strike", Strike, source: "Herald"), TestArticle.Of("c", "Strike", Strike, source: "Post"));
        given.Commit(TestArticle.Of("a", "Talks", Talks));

        Assert.Equal((true, 1), (given.Story("a").Origin, given.Story("a").Versions));
        Assert.Equal((true, 2), (given.Story("b", "Herald").Origin, given.Story("b", "Herald").Versions));
        Assert.Equal(given.Id("b", "Herald"), given.Story("c", "Post").Id);
        Assert.Equal(3, given.Search($"story={given.Id("a")}&as_of=1").Total);

        var back = TestArticle.Of("a", "Strike", Strike);
        Assert.Equal(new PutOutcome(PutKind.Changed, 0, 1, 0, 0, Regrouped: 2), given.Writer.Put(back.Article, back.Reports));
        given.Commit();
        Assert.Equal((true, 3), (given.Story("a").Origin, given.Story("a").Versions));
    }

    [Fact]
    public void An_edit_that_changes_little_changes_no_other_report()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Strike", Strike), TestArticle.Of("b", "Strike", Strike, source: "Herald"));
        var commit = given.Commit(TestArticle.Of("a", "Strike, updated", Strike + " The governor confirmed it.", source: "Wire"));

        Assert.Equal((1, 1), (commit!.Begun, commit.Ended));
    }

    [Fact]
    public void Set_words_with_other_figures_are_other_stories()
    {
        using var given = new Given();
        string Rates(string figures) => "The central bank said on the record that the rate for deposits of thirty days was set anew after the auction of this week: "
            + $"{figures} and that the reserves of the banks of the country stood as they had stood at the end of the week before.";
        given.Commit(TestArticle.Of("a", "Rates", Rates("7.25 against 7.10, with 120 bids"), published: "2025-01-01"));
        given.Commit(TestArticle.Of("b", "Rates", Rates("6.80 against 7.31, with 98 bids"), published: "2025-01-02"));

        Assert.NotEqual(given.Story("a").Id, given.Story("b").Id);
    }

    [Fact]
    public void One_page_under_two_addresses_is_one_story_though_much_of_it_was_written_anew()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Strike", Strike).At("https://www.example.org/news/strike/?utm_source=rss"));
        given.Commit(TestArticle.Of("b", "Strike", Prose.Part(Strike, 0.4) + " " + Prose.Of(9, 8)).At("http://m.example.org/news/strike/amp"));
        given.Commit(TestArticle.Of("c", "Strike", Prose.Part(Strike, 0.4) + " " + Prose.Of(10, 8)));

        Assert.Equal((2, StoryRelation.Version), (given.Story("a").Versions, given.Story("b").Relation));
        Assert.Equal(1, given.Story("c").Versions);
    }
}

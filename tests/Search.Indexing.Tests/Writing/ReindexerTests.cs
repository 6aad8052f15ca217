namespace Search.Indexing.Tests;

public sealed class ReindexerTests
{
    [Fact]
    public void After_a_rebuild_every_page_at_every_sequence_is_the_same_to_the_byte()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Talks begin", "In Geneva.", "2024-12-01", places: ["CH"]),
            TestArticle.Blog("blog", "One|first story here", "Two|second story here"));
        given.Commit(TestArticle.Of("a", "Talks end", "In Geneva.", "2024-12-01", places: ["CH"]),
            TestArticle.Blog("blog", "Two|second story here"));
        given.Commit(TestArticle.Of("b", "Ceasefire", "It holds.", "2024-12-03", actors: ["ann"]));
        var before = Pages(given);
        given.Close();

        var last = Reindexer.Run(given.Folder.Path, given.Time, cancellationToken: TestContext.Current.CancellationToken);

        given.Reopen();
        Assert.Equal(3, last?.Sequence);
        Assert.Equal(new StoreRecovery(new FileInfo(given.Folder.File("store.log")).Length, 0, 0, false), given.Writer.Recovery);
        Assert.Equal(before, Pages(given));
    }

    [Fact]
    public void A_reader_that_is_open_sees_the_new_index()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Talks begin"));
        given.Writer.Dispose();

        Reindexer.Run(given.Folder.Path, given.Time, cancellationToken: TestContext.Current.CancellationToken);
        given.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, given.Search("q=talks").Total);
        given.Reopen();
        given.Commit(TestArticle.Of("b", "More talks"));
        Assert.Equal(2, given.Search("q=talks").Total);
    }

    [Fact]
    public void What_came_in_can_be_enriched_anew_and_only_what_differs_is_revised()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Talks in Geneva"), TestArticle.Of("b", "Weather"));

        foreach (var article in given.Writer.Received())
        {
            var report = TestArticle.Of("", article.Title, places: article.Title.Contains("Geneva") ? ["CH"] : []).Reports[0];
            given.Writer.Reenrich(article, IncomingReport.Of([report with { ArticleId = article.Id }]));
        }

        var commit = given.Writer.Commit("re-enrich");
        Assert.Equal((2L, 0, 1, 1), (commit!.Sequence, commit.Articles, commit.Begun, commit.Ended));
        Assert.Equal("Talks in Geneva", Assert.Single(given.Search("place=CH").Hits).Heading);
        Assert.Equal(0, given.Search("place=CH&as_of=1").Total);
        Assert.Equal([1, 2], given.Reader.Revisions(given.Search("place=CH").Hits[0].Id).Select(revision => revision.Number));
    }

    private static List<string> Pages(Given given) =>
    [
        .. new[] { "", "q=talks", "q=story&sort=-published", "place=CH", "sort=event" }.SelectMany(query =>
            new[] { 1, 2, 3 }.Select(sequence => SearchJson.Write(given.Search($"{query}&as_of={sequence}")))),
    ];
}

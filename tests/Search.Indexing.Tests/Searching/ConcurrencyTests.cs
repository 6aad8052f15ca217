namespace Search.Indexing.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Searches_beside_a_writer_always_see_whole_commits()
    {
        using var given = new Given();
        given.Commit(Pair(0));
        using var detached = CorpusReader.Open(given.Folder.Path, FacetLabels.None, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var searches = Enumerable.Range(0, 4)
            .Select(number => Task.Run(() => Search(number % 2 == 0 ? given.Reader : detached, stop.Token))).ToList();

        for (var commit = 1; commit <= 60; commit++)
        {
            given.Commit(Pair(commit));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(searches), count => Assert.True(count > 0));
        Assert.Equal(122, given.Search("").Total);
    }

    /// <summary>Each commit brings two reports, and changes the first one: at any sequence there are twice as many as commits.</summary>
    private static IEnumerable<TestArticle> Pair(int commit) =>
        [TestArticle.Of($"a{commit}", "alfa", actors: ["ann"]), TestArticle.Of($"b{commit}", "bravo", actors: ["bob"]), .. commit > 0
            ? [TestArticle.Of("a0", $"alfa {commit}", actors: ["ann"])] : Array.Empty<TestArticle>()];

    private static int Search(CorpusReader reader, CancellationToken stop)
    {
        var count = 0;
        while (!stop.IsCancellationRequested || count == 0)
        {
            var page = Given.Page(reader, count % 3 == 0 ? "q=alfa OR bravo" : "");
            Assert.Equal(page.Sequence * 2, page.Total);
            Assert.All(page.Facets["actor"].Values, value => Assert.Equal(page.Sequence, value.Count));
            count++;
        }

        return count;
    }
}

namespace Search.Indexing.Tests;

public sealed class CursorTests
{
    [Fact]
    public void Paging_by_date_goes_on_where_it_was_whatever_is_committed_meanwhile()
    {
        using var given = new Given();
        given.Commit(Days(1, 10));
        var first = given.Search("page_size=4");
        given.Commit(Days(5, 20));
        given.Time.Advance(TimeSpan.FromDays(400));

        var second = given.Search($"page_size=4&cursor={first.Next}");

        Assert.Equal((1L, 10), (second.Sequence, second.Total));
        Assert.Equal(["Day 6", "Day 5", "Day 4", "Day 3"], second.Hits.Select(hit => hit.Heading));
    }

    [Fact]
    public void Paging_by_relevance_reaches_the_last_hit_while_the_index_changes_and_expires_after_five_minutes()
    {
        using var given = new Given();
        given.Commit(Days(1, 10));
        var all = given.Search("q=day&page_size=100").Hits.Select(hit => hit.Id).ToList();
        var page = given.Search("q=day&page_size=3");
        var cursor = page.Next;
        var found = page.Hits.Select(hit => hit.Id).ToList();
        given.Commit(Days(1, 30));
        given.Time.Advance(TimeSpan.FromMinutes(4));
        while (page.Next is not null)
        {
            page = given.Search($"q=day&page_size=3&cursor={page.Next}");
            found.AddRange(page.Hits.Select(hit => hit.Id));
        }

        Assert.Equal(all, found);
        given.Time.Advance(TimeSpan.FromMinutes(6));
        var expired = Assert.IsType<CursorExpired>(given.Answer($"q=day&page_size=3&cursor={cursor}"));
        Assert.Equal("q=day&as_of=1&page_size=3", expired.Restart.ToQueryString());
    }

    [Fact]
    public void Paging_by_relevance_and_its_counts_stay_the_same_once_the_segments_are_merged_into_others()
    {
        using var given = new Given();
        given.Commit(Days(1, 9));
        var all = given.Search("q=day&page_size=100&sort=relevance");
        var first = given.Search("q=day&page_size=4&sort=relevance");
        for (var day = 10; day <= 31; day++)
        {
            given.Commit(Days(day, day));
            given.Search("");
        }

        var second = given.Search($"q=day&page_size=9&sort=relevance&cursor={first.Next}");

        Assert.Equal(all.Hits.Select(hit => hit.Id), first.Hits.Concat(second.Hits).Select(hit => hit.Id));
        Assert.Equal((all.Sequence, all.Total, all.Facets.Count), (second.Sequence, second.Total, second.Facets.Count));
        Assert.Equal(Counts(all), Counts(second));
        Assert.NotEqual(all.Total, given.Search("q=day").Total);
    }

    [Fact]
    public void A_cursor_of_another_request_or_no_cursor_at_all_is_refused()
    {
        using var given = new Given();
        given.Commit(Days(1, 10));
        var next = given.Search("page_size=4").Next;

        Assert.Contains("another request", Assert.Single(given.Refused($"source=Wire&cursor={next}").Problems).Message);
        Assert.Equal("cursor", Assert.Single(given.Refused("cursor=abc").Problems).Parameter);
        Assert.Equal("cursor", Assert.Single(given.Refused($"cursor={next![..^2]}AA").Problems).Parameter);
    }

    private static IEnumerable<(string Facet, string Value, int Count)> Counts(SearchPage page) =>
        from facet in page.Facets
        from value in facet.Value.Values
        select (facet.Key, value.Id, value.Count);

    private static IEnumerable<TestArticle> Days(int first, int last) =>
        Enumerable.Range(first, last + 1 - first).Select(day => TestArticle.Of($"d{day}", $"Day {day}", published: $"2024-10-{day:00}"));
}

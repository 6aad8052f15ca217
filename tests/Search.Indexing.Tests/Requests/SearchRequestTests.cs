namespace Search.Indexing.Tests;

public sealed class SearchRequestTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("page_size=20&date_field=published&sort=-published", "")]
    [InlineData("q=kursk&sort=relevance", "q=kursk")]
    [InlineData("place=UA&actor=ann&q=a%20b", "q=a%20b&place=UA&actor=ann")]
    [InlineData("place=-RU&place=UA&place=UA", "place=UA&place=-RU")]
    [InlineData("source=%5C-x&source=missing&source=-%5Cmissing", "source=%5C-x&source=missing&source=-%5Cmissing")]
    [InlineData("from=2024-12-01T10:00:00%2B02:00&to=2024-12-05", "from=2024-12-01T08%3A00%3A00Z&to=2024-12-05")]
    [InlineData("q=a&recency=none&collapse=story&explain=no", "q=a")]
    [InlineData("q=a&recency=mild&collapse=none&explain=yes&why_not=0123456789abcdef.x", "q=a&recency=mild&collapse=none&explain=yes&why_not=0123456789abcdef.x")]
    [InlineData("q=a&sort=published&collapse=none", "q=a&sort=published")]
    [InlineData("collapse=story", "collapse=story")]
    [InlineData("facet=source:3&facet=place", "facet=place&facet=source%3A3")]
    [InlineData("facet=none", "facet=none")]
    [InlineData("page_size=5&count_by=story&originator=Reuters", "originator=Reuters&count_by=story&page_size=5")]
    [InlineData("count_by=report", "")]
    [InlineData("as_of=007", "as_of=7")]
    [InlineData("published=2024-12&event=2024&date_field=event&sort=event", "published=2024-12&event=2024&date_field=event&sort=event")]
    public void A_request_has_one_canonical_text(string query, string canonical)
    {
        var request = Given.Request(query);

        Assert.Equal(canonical, request.ToQueryString());
        Assert.Equal(request, Given.Request(canonical));
    }

    [Theory]
    [InlineData("aktor=x", "aktor", "There is no parameter 'aktor'. Known: q, expand, published, event, place, actor,")]
    [InlineData("page_size=101", "page_size", "'101' is not a number from 1 to 100.")]
    [InlineData("facet=place:1001", "facet", "1 to 1000")]
    [InlineData("facet=plaice", "facet", "There is no facet 'plaice'")]
    [InlineData("facet=none&facet=place", "facet", "none cannot stand beside")]
    [InlineData("from=2024-13-01", "from", "Write 2024-12-28 or 2024-12-28T10:00:00Z")]
    [InlineData("from=2024-12-01T10:00:00", "from", "with its offset")]
    [InlineData("from=2024-12-02&to=2024-12-01", "from", "Exchange from and to")]
    [InlineData("sort=best", "sort", "relevance, -published, published, -event, event")]
    [InlineData("place=a%20b", "place", "a country (UA)")]
    [InlineData("published=2024-1", "published", "a year, month or day")]
    [InlineData("kind=blog", "kind", "article, lead or entry")]
    [InlineData("as_of=yesterday", "as_of", "Write a sequence (12)")]
    [InlineData("recency=strong", "recency", "none, mild")]
    [InlineData("collapse=yes", "collapse", "none, story")]
    [InlineData("why_not=soon", "why_not", "not a report id")]
    [InlineData("explain=1", "explain", "yes, no")]
    [InlineData("q=a&q=b", "q", "given twice")]
    [InlineData("q=(a", "q", "This parenthesis is not closed.")]
    public void A_fault_names_its_parameter_and_what_is_right(string query, string parameter, string message)
    {
        Assert.False(SearchRequest.TryRead(Given.Parameters(query), out _, out var problems));

        var problem = Assert.Single(problems);
        Assert.Equal(parameter, problem.Parameter);
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void An_instant_stands_for_the_last_sequence_at_or_before_it()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "First"));
        given.Commit(TestArticle.Of("b", "Second"));

        Assert.Equal(0, given.Search("as_of=2024-12-31").Sequence);
        Assert.Equal(1, given.Search("as_of=2025-01-01T00:00:01Z").Sequence);
        Assert.Equal((2, 2L), (given.Search("as_of=2025-01-01").Total, given.Search("as_of=2025-01-01").Sequence));
        Assert.Equal("as_of", Assert.Single(given.Refused("as_of=3").Problems).Parameter);
    }
}

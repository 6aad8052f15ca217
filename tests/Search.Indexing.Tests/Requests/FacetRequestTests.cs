namespace Search.Indexing.Tests;

public sealed class FacetRequestTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("order=count&limit=50&prefix=%20&parent=&cursor=", "")]
    [InlineData("prefix=%20Ky%20&q=a&order=significance&limit=7&parent=UA&cursor=x", "q=a&prefix=Ky&parent=UA&order=significance&limit=7&cursor=x")]
    [InlineData("q=a&sort=event&facet=source&page_size=3&count_by=story", "q=a&count_by=story")]
    public void A_list_has_one_canonical_text(string query, string canonical)
    {
        Assert.Equal(canonical, Read(query, out var problems)!.ToQueryString());
        Assert.Empty(problems);
        Assert.Equal(canonical, Read(canonical, out _)!.ToQueryString());
    }

    [Theory]
    [InlineData("order=best", "order", "count, name, significance")]
    [InlineData("limit=1001", "limit", "from 1 to 1000")]
    [InlineData("parent=a%20b", "parent", "a country (UA)")]
    [InlineData("prefx=a", "prefx", "Known: q, expand,")]
    [InlineData("prefix=a&prefix=b", "prefix", "given twice")]
    [InlineData("sort=name", "sort", "relevance, -published")]
    [InlineData("count_by=articles", "count_by", "report, story, originator")]
    public void A_fault_of_a_list_names_its_parameter_and_what_is_right(string query, string parameter, string message)
    {
        Read(query, out var problems);

        Assert.Equal(parameter, Assert.Single(problems).Parameter);
        Assert.Contains(message, problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_contain_no_others_have_no_children()
    {
        Assert.False(FacetRequest.TryRead(Facet.Source, Given.Parameters("parent=Wire"), out _, out var problems));
        Assert.Contains("contain no others", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("rows=actor&columns=place:10", "")]
    [InlineData("columns=actor&rows=place:7&q=a&sort=published", "q=a&rows=place%3A7&columns=actor")]
    public void A_table_has_one_canonical_text(string query, string canonical)
    {
        Assert.True(CooccurrenceRequest.TryRead(Given.Parameters(query), out var request, out _));
        Assert.Equal(canonical, request.ToQueryString());
    }

    [Theory]
    [InlineData("rows=plaice", "rows", "There is no facet 'plaice'")]
    [InlineData("columns=place:101", "columns", "from 1 to 100")]
    [InlineData("cursor=x", "cursor", "There is no parameter 'cursor' here")]
    public void A_fault_of_a_table_names_its_parameter_and_what_is_right(string query, string parameter, string message)
    {
        Assert.False(CooccurrenceRequest.TryRead(Given.Parameters(query), out _, out var problems));
        Assert.Equal(parameter, Assert.Single(problems).Parameter);
        Assert.Contains(message, problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cursor_goes_on_as_of_its_sequence_and_belongs_to_its_list()
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "One", actors: ["ann", "bob"]), TestArticle.Of("b", "Two", actors: ["bob"]));
        var first = Page(given, "limit=1");
        given.Commit(TestArticle.Of("c", "Three", actors: ["ann", "cid"]), TestArticle.Of("d", "Four", actors: ["ann"]));

        var second = Page(given, $"limit=1&cursor={first.Next}");

        Assert.Equal(("bob", 2, 1, 1L), (first.Values[0].Id, first.Values[0].Count, first.Other, first.Sequence));
        Assert.Equal(("ann", 1, 0, 1L), (second.Values[0].Id, second.Values[0].Count, second.Other, second.Sequence));
        Assert.Null(second.Next);
        Assert.Contains("another list", Refusal(given, $"order=name&cursor={first.Next}"), StringComparison.Ordinal);
        Assert.Contains("no cursor", Refusal(given, "cursor=nonsense"), StringComparison.Ordinal);
    }

    private static FacetPage Page(Given given, string query) =>
        Assert.IsType<FacetPage>(given.Reader.Values(Actors(query)));

    private static string Refusal(Given given, string query) =>
        Assert.Single(Assert.IsType<SearchRefused>(given.Reader.Values(Actors(query))).Problems).Message;

    private static FacetRequest Actors(string query)
    {
        Assert.True(FacetRequest.TryRead(Facet.Actor, Given.Parameters(query), out var request, out var problems), string.Join('\n', problems));
        return request;
    }

    private static FacetRequest? Read(string query, out IReadOnlyList<RequestProblem> problems)
    {
        FacetRequest.TryRead(Facet.Place, Given.Parameters(query), out var request, out problems);
        return request;
    }
}

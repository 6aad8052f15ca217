namespace Search.Indexing.Tests.Requests;

public sealed class SuggestRequestTests
{
    [Fact]
    public void The_text_is_taken_as_it_stands_and_the_filters_as_a_search_takes_them()
    {
        Assert.True(SuggestRequest.TryRead(Given.Parameters("q=(north%20&limit=5&place=UA&as_of=3&expand=none&sort=event&page_size=5"), out var request, out _));

        Assert.Equal(("(north ", 5, "expand=none&place=UA&as_of=3"), (request.Text, request.Limit, request.Within.ToQueryString()));
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=21", "limit")]
    [InlineData("limit=x", "limit")]
    [InlineData("q=a&q=b", "q")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("qq=x", "qq")]
    [InlineData("as_of=x", "as_of")]
    public void What_cannot_be_used_is_refused_by_name(string query, string parameter)
    {
        Assert.False(SuggestRequest.TryRead(Given.Parameters(query), out _, out var problems));

        Assert.Equal(parameter, Assert.Single(problems).Parameter);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_the_limit()
    {
        Assert.False(SuggestRequest.TryRead(Given.Parameters("q=" + new string('k', 257)), out _, out var problems));

        Assert.Contains("at most 256", Assert.Single(problems).Message, StringComparison.Ordinal);
    }
}

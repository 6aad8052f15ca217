using System.Net;

namespace Search.Ingest.Tests.Fetching;

public sealed class RedirectTrailTests
{
    private static readonly Uri Start = new("https://news.example/live?id=1#block-7");

    [Theory]
    [InlineData("/live/2", "https://news.example/live/2")]
    [InlineData("https://www.news.example/live#top", "https://www.news.example/live")]
    public void It_goes_on_from_where_it_is(string location, string next)
    {
        var trail = new RedirectTrail(Start, most: 5);

        Assert.Null(trail.Follow(To(location)));
        Assert.Equal(next, trail.At.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://news.example/live", nameof(FetchFault.BadRedirect), "news.example redirects from https to http, at news.example, which is not followed.")]
    [InlineData(null, nameof(FetchFault.BadRedirect), "news.example redirects and does not say where to.")]
    [InlineData("ftp://news.example/live", nameof(FetchFault.InvalidUrl), "news.example redirects to what is not fetched.")]
    [InlineData("file:///etc/passwd", nameof(FetchFault.InvalidUrl), "news.example redirects to what is not fetched.")]
    public void What_is_less_safe_or_nowhere_is_not_followed(string? location, string fault, string message)
    {
        var trail = new RedirectTrail(Start, most: 5);

        var refused = trail.Follow(To(location))!;

        Assert.Equal((Start, fault), (refused.Url, refused.Fault.ToString()));
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal(Start, trail.At);
    }

    [Fact]
    public void From_http_to_https_is_followed()
    {
        var trail = new RedirectTrail(new("http://news.example/"), most: 1);

        Assert.Null(trail.Follow(To("https://news.example/")));
        Assert.Equal("news.example redirects more than 1 times.", trail.Follow(To("/again"))!.Message);
    }

    private static HttpResponseMessage To(string? location) =>
        new(HttpStatusCode.Found) { Headers = { Location = location is null ? null : new Uri(location, UriKind.RelativeOrAbsolute) } };
}

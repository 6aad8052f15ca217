namespace Search.Ingest.Tests.Fetching;

public sealed class SafeUrlTests
{
    [Theory]
    [InlineData("https://example.org/feed.xml", "https://example.org/feed.xml")]
    [InlineData("https://example.org/a?id=42&lang=uk", "https://example.org/a?id=42&lang=uk")]
    [InlineData("https://example.org/a?id=42&token=abc", "https://example.org/a?id=42&token=…")]
    [InlineData("https://example.org/a?API_KEY=1", "https://example.org/a?API_KEY=…")]
    [InlineData("https://example.org/a?9f86d081884c7d659a2feaa0c55ad015", "https://example.org/a?…")]
    [InlineData("https://example.org/a?x=9f86d081884c7d659a2f", "https://example.org/a?x=…")]
    [InlineData("https://user:secret@example.org/a#part", "https://example.org/a")]
    public void What_could_be_secret_is_not_shown(string url, string shown) => Assert.Equal(shown, SafeUrl.Show(new Uri(url)));

    [Theory]
    [InlineData("https://example.org/a#part", "https://example.org/a")]
    [InlineData("http://EXAMPLE.org", "http://example.org/")]
    public void A_url_is_read_without_its_fragment(string text, string expected)
    {
        Assert.True(SafeUrl.TryRead(text, out var url, out _));
        Assert.Equal(expected, url.AbsoluteUri);
    }

    [Theory]
    [InlineData("ftp://example.org/a", "Only http and https")]
    [InlineData("file:///etc/passwd", "Only http and https")]
    [InlineData("https://user:secret@example.org/a", "holds a user name or password")]
    [InlineData("not a url", "This is no URL")]
    public void What_cannot_be_fetched_is_refused_without_its_secrets(string text, string problem)
    {
        Assert.False(SafeUrl.TryRead(text, out _, out var said));
        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }
}

namespace Search.Indexing.Tests;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://www.example.org/news/a-1/?utm_source=x&fbclid=2#top")]
    [InlineData("http://example.org/news/a-1")]
    [InlineData("https://m.example.org/news/a-1/amp/")]
    [InlineData("https://amp.example.org/news/a-1.amp")]
    [InlineData("https://www.example.org:443/amp/news/a-1/index.html")]
    [InlineData("https://www.google.com/amp/s/www.example.org/news/a-1")]
    [InlineData("https://www-example-org.cdn.ampproject.org/c/s/www.example.org/news/a-1/amp?usqp=mq331")]
    public void One_page_has_one_address(string url) => Assert.Equal("example.org/news/a-1", PageAddress.Normal(new Uri(url)));

    [Theory]
    [InlineData("https://example.org/news?id=2&page=1", "example.org/news?id=2&page=1")]
    [InlineData("https://example.org/news?page=1&id=2", "example.org/news?id=2&page=1")]
    [InlineData("https://news.example.org:8080/a", "news.example.org:8080/a")]
    [InlineData("https://example.org/#!/a", "example.org#!/a")]
    [InlineData("https://m.com/a", "m.com/a")]
    public void What_tells_pages_apart_stays(string url, string expected) => Assert.Equal(expected, PageAddress.Normal(new Uri(url)));
}

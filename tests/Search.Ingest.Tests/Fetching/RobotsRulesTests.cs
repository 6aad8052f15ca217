namespace Search.Ingest.Tests.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", true)]
    [InlineData("User-agent: *\nAllow: /news\nDisallow: /", "/", false)]
    [InlineData("User-agent: *\nAllow: /p\nDisallow: /p", "/p", true)]
    [InlineData("User-agent: *\nDisallow: /p\nAllow: /p", "/p", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf", "/a/b.pdf?x=1", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/aXbYbZc/d", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/aXbYbZcd", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/article?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /новини", "/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/1", false)]
    [InlineData("User-agent: *\nDisallow: /%6Eews", "/news", false)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Dateline\nAllow: /", "/a", true)]
    [InlineData("User-agent: DATELINE/2.0\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: datelinebot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: otherbot\nUser-agent: dateline\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: dateline\nDisallow: /a\n\nUser-agent: other\nDisallow: /c\n\nUser-agent: dateline\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: dateline\nDisallow: /a\n\nUser-agent: other\nDisallow: /c\n\nUser-agent: dateline\nDisallow: /b", "/c", true)]
    [InlineData("User-agent: dateline\n\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: * # everybody\nDisallow: /a # not this", "/a", false)]
    [InlineData("user-AGENT : *\r\ndisallow : /a\r\n", "/a", false)]
    [InlineData("Sitemap: https://example.org/s.xml\nUser-agent: *\nSitemap: x\nDisallow: /a", "/a", false)]
    [InlineData("<html>Not found</html>", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    public void The_longest_rule_of_the_group_that_addresses_us_decides(string text, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, Read(text).Allows(new Uri("https://example.org" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5\nDisallow: /a", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 2\n\nUser-agent: dateline\nDisallow: /a", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    public void A_crawl_delay_is_taken_where_it_is_stated(string text, double? seconds) =>
        Assert.Equal(seconds, Read(text).CrawlDelay?.TotalSeconds);

    [Fact]
    public void A_pattern_that_could_be_tried_in_very_many_ways_is_tried_in_few()
    {
        var rules = Read("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "$");

        Assert.True(rules.Allows(new Uri("https://example.org/" + new string('a', 20_000) + "b")));
    }

    private static RobotsRules Read(string text) => RobotsReader.Read(new StringReader(text), FetchOptions.ProductToken);
}

namespace Search.Articles.Tests.Formats.Sitemaps;

public sealed class SitemapTests
{
    private const string Plain = """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/1</loc><lastmod>2024-12-28T10:00:00Z</lastmod></url>
        <url><loc> https://example.org/2?a=1&amp;b=2 </loc></url>
        <url><lastmod>2024-12-28</lastmod></url>
        </urlset>
        """;

    private static readonly FormatOptions Following = new() { FollowLinks = true };

    [Fact]
    public async Task A_sitemap_is_a_list_of_links()
    {
        var outcomes = await Reading.ReadText(Plain, options: Following);

        Assert.Equal(["https://example.org/1", "https://example.org/2?a=1&b=2", null], outcomes.Select(outcome => outcome.Link?.Url.AbsoluteUri));
        Assert.Equal(new DateTimeOffset(2024, 12, 28, 10, 0, 0, TimeSpan.Zero), outcomes[0].Link!.Changed);
        Assert.Equal(RejectReason.Malformed, outcomes[2].Reject!.Reason);
    }

    [Fact]
    public async Task A_sitemap_on_a_disk_is_rejected_once_with_the_number_of_its_pages()
    {
        var rejects = (await Reading.ReadText(Plain)).Select(outcome => outcome.Reject!).ToArray();

        Assert.Equal([RejectReason.Malformed, RejectReason.LinkOnly], rejects.Select(reject => reject.Reason));
        Assert.Contains("names 2 pages", rejects[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_of_sitemaps_links_to_lists()
    {
        var link = Assert.Single(await Reading.ReadText("<sitemapindex><sitemap><loc>https://example.org/s1.xml.gz</loc></sitemap></sitemapindex>", options: Following)).Link!;

        Assert.Equal(ArticleLinkKind.List, link.Kind);
    }

    [Fact]
    public async Task A_news_sitemap_states_its_articles()
    {
        var article = await Reading.ReadArticle("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://example.org/1</loc><n:news><n:publication><n:name>The Example</n:name><n:language>uk</n:language></n:publication>
            <n:publication_date>2024-12-28T10:00:00+02:00</n:publication_date><n:title>Новина</n:title></n:news></url></urlset>
            """);

        Assert.Equal(("Новина", "The Example", "uk", true), (article.Title, article.Source, article.Language, article.IsTeaser));
        Assert.Equal("2024-12-28T08:00:00Z", article.Published!.Value);
    }
}

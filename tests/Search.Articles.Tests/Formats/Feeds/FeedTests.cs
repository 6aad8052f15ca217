using System.Text;

namespace Search.Articles.Tests.Formats.Feeds;

public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Wire &amp; Times</title><link>https://example.org/</link><language>uk-UA</language>
        <item><title>Bridge &amp;amp; dam</title><link>/news/1</link><guid isPermaLink="false">n-1</guid><pubDate>Sat, 28 Dec 2024 14:05:00 +0200</pubDate>
        <dc:creator>Ann Example</dc:creator><category>War</category><description>Short.</description>
        <content:encoded><![CDATA[<p>First&nbsp;paragraph.</p><script>x()</script><p>Second <b>one</b>.</p>]]></content:encoded></item>
        <item><title>Announced</title><link>https://example.org/news/2</link><description>One line of it.</description></item>
        </channel></rss>
        """;

    [Fact]
    public async Task An_item_with_its_content_is_an_article_under_its_guid()
    {
        var article = (await Reading.ReadText(Rss))[0].Article!;

        Assert.Equal(ArticleId.Of("Wire & Times", new(ArticleIdentityKind.Record, "n-1")), article.Id);
        Assert.Equal(("Bridge & dam", "Wire & Times", "Ann Example", "uk"), (article.Title, article.Source, article.Byline, article.Language));
        Assert.Equal("First paragraph.\nSecond one.", article.Body);
        Assert.Equal("https://example.org/news/1", article.Url!.AbsoluteUri);
        Assert.Equal(("2024-12-28T12:05:00Z", PublishedBasis.Record), (article.Published!.Value, article.Published.Basis));
        Assert.Equal("""{"categories":["War"],"feed":"Wire \u0026 Times"}""", article.Extra!.ToJsonString());
        Assert.False(article.IsTeaser);
    }

    [Fact]
    public async Task An_item_without_its_text_is_a_teaser_that_is_marked()
    {
        var article = (await Reading.ReadText(Rss))[1].Article!;

        Assert.Equal(("Announced", "One line of it.", true), (article.Title, article.Body, article.IsTeaser));
    }

    [Fact]
    public async Task An_item_without_its_text_is_a_link_where_links_are_followed()
    {
        var outcomes = await Reading.ReadText(Rss, options: new FormatOptions { FollowLinks = true });

        var link = outcomes[1].Link!;
        Assert.NotNull(outcomes[0].Article);
        Assert.Equal(("https://example.org/news/2", ArticleLinkKind.Article, "Announced"), (link.Url.AbsoluteUri, link.Kind, link.Stated!.Title));
    }

    [Fact]
    public async Task A_fetched_page_completes_what_its_feed_stated_under_the_same_identity()
    {
        var link = (await Reading.ReadText(Rss, options: new FormatOptions { FollowLinks = true }))[1].Link!;
        var page = await Reading.ReadArticle("""{"title":"Announced at length","body":"All of it.","url":"https://example.org/news/2"}""");

        var whole = link.Complete(page);

        Assert.Equal((link.Stated!.Id, "Announced at length", "All of it.", false), (whole.Id, whole.Title, whole.Body, whole.IsTeaser));
    }

    [Fact]
    public async Task The_source_that_the_reader_gives_goes_before_the_title_of_the_feed()
    {
        var outcomes = await Reading.ReadText(Rss, options: new FormatOptions { Source = "The Wire" });

        Assert.All(outcomes, outcome => Assert.Equal("The Wire", outcome.Article!.Source));
    }

    [Fact]
    public async Task RDF_items_outside_their_channel_are_read()
    {
        var article = await Reading.ReadArticle("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://example.org/feed"><title>Old feed</title></channel>
            <item rdf:about="https://example.org/a"><title>From RDF</title><d:date>2003-12-31</d:date><description>Text.</description></item>
            </rdf:RDF>
            """);

        Assert.Equal(("From RDF", "Old feed", "https://example.org/a", "2003-12-31"), (article.Title, article.Source, article.Url!.AbsoluteUri, article.Published!.Value));
    }

    [Theory]
    [InlineData("""<content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;</content>""")]
    [InlineData("""<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two &amp; three.</p></div></content>""")]
    [InlineData("""<content type="text/html" mode="escaped"><![CDATA[<p>One.</p><p>Two &amp; three.</p>]]></content>""")]
    [InlineData("""<content type="text/html" mode="base64">PHA+T25lLjwvcD48cD5Ud28gJmFtcDsgdGhyZWUuPC9wPg==</content>""")]
    [InlineData("<content type=\"text\">One.\nTwo &amp; three.</content>")]
    public async Task Atom_content_of_every_type_is_the_same_text(string content)
    {
        var article = await Reading.ReadArticle($"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>F</title><entry><id>tag:1</id><title type="text">3 &lt; 4</title>{content}</entry></feed>""");

        Assert.Equal(("3 < 4", "One.\nTwo & three.", "fr"), (article.Title, article.Body, article.Language));
    }

    [Fact]
    public async Task Relative_links_start_from_xml_base()
    {
        var article = await Reading.ReadArticle("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/"><title>F</title>
            <entry xml:base="b/"><title>T</title><link rel="enclosure" href="x.mp3"/><link href="c.html"/><content>Text.</content></entry></feed>
            """);

        Assert.Equal("https://example.org/a/b/c.html", article.Url!.AbsoluteUri);
        Assert.Equal("""["x.mp3"]""", article.Extra!["media"]!.ToJsonString());
    }

    [Fact]
    public async Task A_JSON_feed_gives_its_items()
    {
        var outcomes = await Reading.ReadText("""
            {"version":"https://jsonfeed.org/version/1.1","title":"J","authors":[{"name":"Ann"}],"language":"en",
             "items":[{"id":1,"url":"https://example.org/1","title":"One","content_html":"<p>A.</p><p>B.</p>","date_published":"2024-12-28T10:00:00Z","tags":["x"]},
                      {"id":"2","url":"https://example.org/2","title":"Two","summary":"S."}, 3]}
            """);

        var (one, two) = (outcomes[0].Article!, outcomes[1].Article!);
        Assert.Equal(("One", "A.\nB.", "J", "Ann", "en", false), (one.Title, one.Body, one.Source, one.Byline, one.Language, one.IsTeaser));
        Assert.Equal(("Two", "S.", true), (two.Title, two.Body, two.IsTeaser));
        Assert.Equal(RejectReason.Malformed, outcomes[2].Reject!.Reason);
    }

    [Fact]
    public async Task A_malformed_feed_is_mended_as_browsers_mend_pages()
    {
        var outcomes = await Reading.ReadText("""
            Warning: something on line 3
            <rss version=2.0><channel><title>R&D daily</title>
            <item><title>Caf&eacute; &unknown; <b>bold</title><link>https://example.org/?a=1&b=2</link><description>One. </p> Two.</description>
            <item><title>Second</title><dc:date>2024-12-28</dc:date><description>Text & more
            """.Replace("bold", "bold\u0001", StringComparison.Ordinal));

        Assert.Equal(["Café &unknown; bold", "Second"], outcomes.Select(outcome => outcome.Article!.Title));
        Assert.Equal(("R&D daily", "https://example.org/?a=1&b=2"), (outcomes[0].Article!.Source, outcomes[0].Article!.Url!.AbsoluteUri));
        Assert.Equal(("2024-12-28", "Text & more"), (outcomes[1].Article!.Published!.Value, outcomes[1].Article!.Body));
    }

    [Fact]
    public async Task Entities_of_a_document_type_are_never_expanded_nor_fetched()
    {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY file SYSTEM \"file:///etc/passwd\">");
        for (var i = 'b'; i <= 'j'; i++)
        {
            bomb.Append($"<!ENTITY {i} \"{string.Concat(Enumerable.Repeat($"&{(char)(i - 1)};", 10))}\">");
        }

        var article = await Reading.ReadArticle($"<?xml version=\"1.0\"?>{bomb}]><rss><channel><item><title>T</title><description>&j; &file;</description></item></channel></rss>");

        Assert.Equal("&j; &file;", article.Body);
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_is_kept_as_it_stands()
    {
        var article = await Reading.ReadArticle("<rss><channel><item><title>T</title><pubDate>the day before yesterday</pubDate></item></channel></rss>");

        Assert.Null(article.Published);
        Assert.Equal("the day before yesterday", (string?)article.Extra!["date"]);
    }

    [Fact]
    public async Task A_link_alone_is_rejected_as_such()
    {
        var reject = await Reading.ReadReject("<rss><channel><item><link>https://example.org/1</link></item></channel></rss>");

        Assert.Equal(RejectReason.LinkOnly, reject.Reason);
    }

    [Fact]
    public async Task A_feed_that_breaks_off_gives_what_came_before_and_a_reject()
    {
        var items = string.Concat(Enumerable.Range(0, 3000).Select(i => $"<item><title>Title {i * 7919}</title></item>"));
        var packed = Reading.Gzip($"<rss><channel>{items}</channel></rss>");

        var outcomes = await Reading.ReadBytes(packed[..(packed.Length / 2)]);

        Assert.Equal("Title 0", outcomes[0].Article!.Title);
        Assert.Equal(RejectReason.Malformed, Assert.Single(outcomes, outcome => outcome.Reject is not null).Reject!.Reason);
    }

    [Fact]
    public async Task An_entry_over_the_limit_is_rejected_and_the_others_are_read()
    {
        var outcomes = await Reading.ReadText(
            $"<rss><channel><item><title>A</title></item><item><title>B</title><description>{new string('x', 9000)}</description></item><item><title>C</title></item></channel></rss>",
            options: new FormatOptions { LongestRecord = 8192 });

        Assert.Equal(["A", null, "C"], outcomes.Select(outcome => outcome.Article?.Title));
        Assert.Equal(RejectReason.TooLarge, outcomes[1].Reject!.Reason);
    }

    [Fact]
    public async Task Elements_nested_a_hundred_thousand_deep_end_nothing()
    {
        var outcomes = await Reading.ReadText(
            "<rss><channel><item><title>A</title><description>" + string.Concat(Enumerable.Repeat("<b>", 100_000)) + "deep</description></item><item><title>B</title></item></channel></rss>");

        Assert.Equal(["A", "B"], outcomes.Select(outcome => outcome.Article?.Title));
    }
}

using System.Text;

namespace Search.Articles.Tests.Formats;

public sealed class HtmlFormatTests
{
    [Fact]
    public async Task A_page_gives_its_article_and_what_it_says_of_itself()
    {
        var article = await Reading.ReadArticle(Input("Article"));

        Assert.Equal(("River crossing reopens after flood", "Anna Example, Ben Sample", "The Example Post"), (article.Title, article.Byline, article.Source));
        Assert.Equal(("en", "https://www.example.org/2024/river"), (article.Language, article.Url!.AbsoluteUri));
        Assert.Equal(("2024-03-05T09:15:00Z", PublishedBasis.JsonLd), (article.Published!.Value, article.Published.Basis));
        Assert.Equal(("2024-03-06T06:30:00Z", PublishedBasis.Meta), (article.Updated!.Value, article.Updated.Basis));
        Assert.Equal(Input("Article"), article.Markup);
    }

    [Fact]
    public async Task The_body_is_the_story_without_navigation_captions_related_links_and_repeated_headline()
    {
        var paragraphs = (await Reading.ReadArticle(Input("Article"))).Body.Split('\n');

        Assert.StartsWith("The crossing over the river reopened", paragraphs.First(line => !line.StartsWith("By ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("What the engineers found", paragraphs);
        Assert.EndsWith("if it rises.”", paragraphs[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(paragraphs, line => line.Contains("photograph", StringComparison.Ordinal) || line.Contains("Read more", StringComparison.Ordinal)
            || line.Contains("Sport", StringComparison.Ordinal) || line.Contains("Ferry timetable", StringComparison.Ordinal) || line.Contains('©'));
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-01"}</script><meta name="date" content="2024-03-02">""", "2024-03-01", PublishedBasis.JsonLd)]
    [InlineData("""<script type="application/ld+json">{broken</script><meta name="date" content="2024-03-02">""", "2024-03-02", PublishedBasis.Meta)]
    [InlineData("""<meta name="date" content="yesterday"><time datetime="2024-03-03">3 March</time>""", "2024-03-03", PublishedBasis.TimeElement)]
    public async Task The_date_is_the_most_trustworthy_that_the_page_states(string head, string value, PublishedBasis basis)
    {
        var published = (await Reading.ReadArticle($"<html><body>{head}<p>Some words of the story.</p></body></html>")).Published!;

        Assert.Equal((value, basis), (published.Value, published.Basis));
    }

    [Fact]
    public async Task A_page_that_states_no_date_has_none() =>
        Assert.Null((await Reading.ReadArticle("<html><body><p>In March 2024 it rained.</p></body></html>")).Published);

    [Fact]
    public async Task A_live_blog_gives_the_entries_that_its_structured_data_state()
    {
        var article = await Reading.ReadArticle(Input("LiveBlog"));

        var entry = article.Entries[0];
        Assert.Equal(2, article.Entries.Count);
        Assert.Equal(("Ministers agree on the text", "post-3", "Cleo Writer"), (entry.Heading, entry.Anchor, entry.Author));
        Assert.Equal("The ministers agreed on the text after a night of talks.\nIt will be signed on Sunday.", entry.Body);
        Assert.Equal(("2024-06-15T09:40:00Z", PublishedBasis.JsonLd), (entry.Time!.Value, entry.Time.Basis));
        Assert.Equal((HeadingBasis.FirstSentence, "The delegation of the host country has arrived."), (article.Entries[1].HeadingBasis, article.Entries[1].Heading));
        Assert.Equal((null, "Example Radio"), (article.Entries[1].Anchor, article.Source));
    }

    [Theory]
    [InlineData("windows-1251", """<meta charset="windows-1251">""")]
    [InlineData("koi8-u", """<meta http-equiv="Content-Type" content="text/html; charset=KOI8-U">""")]
    public async Task The_encoding_that_a_page_declares_is_the_first_that_is_tried(string encoding, string declaration)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes($"<html><head>{declaration}<title>Переговори у Києві</title></head><body><p>Текст.</p></body></html>");

        Assert.Equal("Переговори у Києві", Assert.Single(await Reading.ReadBytes(bytes)).Article!.Title);
    }

    private static string Input(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Formats", $"HtmlFormatTests.{name}.html"));
}

using AngleSharp.Html.Parser;

namespace Search.Articles.Tests.Formats.Html;

public sealed class LinkedDataTests
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"H"}""")]
    [InlineData("""[{"@type":"WebSite","name":"W"},{"@type":["Thing","ReportageNewsArticle"],"headline":"H"}]""")]
    [InlineData("""{"@graph":[{"@type":"Organization"},{"@type":"http://schema.org/Article","headline":"H"}]}""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","headline":"H"}}""")]
    [InlineData("""<![CDATA[ {"@type":"NewsArticle","headline":"H"} ]]>""")]
    [InlineData("""<!-- {"@type":"NewsArticle","headline":"H"}; -->""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"description\":\"two\nlines\tand a tab\"}")]
    [InlineData("""{"@type":"NewsArticle","headline":"H","description":"it\'s",}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"first","headline":"H"}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"H","description":"half \ud83d a pair"}""")]
    public void The_article_is_found_however_it_is_wrapped_and_whatever_common_fault_it_has(string json) => Assert.Equal("H", Read(json).Headline);

    [Theory]
    [InlineData("{broken")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"@type":"Recipe","name":"Soup"}""")]
    public void What_is_no_article_or_beyond_mending_says_nothing(string json) => Assert.Null(Read(json).Headline);

    [Fact]
    public void Authors_are_named_directly_in_lists_or_by_reference()
    {
        Assert.Equal("Ann, Ben", Read("""{"@type":"Article","author":[{"name":"Ann"},"Ben"]}""").Author);
        Assert.Equal("Cleo", Read("""{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Cleo"}]}""").Author);
    }

    [Fact]
    public void Of_two_live_blogs_the_longer_counts_and_before_any_article() => Assert.Equal(
        "long",
        Read("""[{"@type":"NewsArticle","headline":"a"},{"@type":"LiveBlogPosting","headline":"short"},{"@type":"LiveBlogPosting","headline":"long","liveBlogUpdate":[{}]}]""").Headline);

    private static LinkedData Read(string json) =>
        LinkedData.Of(new HtmlParser().ParseDocument($"<script type=\"application/ld+json\">{json}</script>").Scripts);
}

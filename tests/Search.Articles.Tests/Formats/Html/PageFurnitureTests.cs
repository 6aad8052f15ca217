using AngleSharp.Html.Parser;

namespace Search.Articles.Tests.Formats.Html;

public sealed class PageFurnitureTests
{
    [Theory]
    [InlineData("Advertisement")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Read more: Ministers meet again on Friday")]
    [InlineData("RELATED | Ferry timetable extended")]
    [InlineData("Lire aussi : Les pourparlers reprennent")]
    [InlineData("Читайте також: Міст знову відкрито")]
    [InlineData("Читайте также: Мост снова открыт")]
    [InlineData("Follow us on Telegram")]
    [InlineData("Sign up for our morning newsletter")]
    [InlineData("Photo: Anna Example / Reuters")]
    [InlineData("© 2024 Example Media. All rights reserved")]
    public void Set_phrases_of_outlets_are_furniture(string line) => Assert.True(PageFurniture.IsOne(new(line, 0, 0)));

    [Theory]
    [InlineData("Read more slowly, the minister told the deputy who was reading the list of the dead.")]
    [InlineData("Watch towers along the river were shelled on Monday.")]
    [InlineData("Share prices fell after the attack on the refinery.")]
    [InlineData("More than 40 people were wounded: most of them were waiting for a bus.")]
    [InlineData("Subscribe to the view that talks will fail, and the rest follows, he said.")]
    [InlineData("Updated figures from the ministry put the number of wounded at 61.")]
    [InlineData("The photo showed a column of vehicles on the bridge.")]
    public void Sentences_that_begin_alike_are_not(string line) => Assert.False(PageFurniture.IsOne(new(line, 0, 0)));

    [Fact]
    public void A_list_of_links_goes_whole_and_a_list_with_some_links_stays_whole()
    {
        var body = new HtmlParser().ParseDocument(
            """
            <p>What is known so far about the flood in the lower town:</p>
            <ul><li><a href="/a">Two bridges are closed</a></li><li>Eleven people were taken to <a href="/b">hospital</a>, one of them a child</li><li>Schools stay shut until Monday</li></ul>
            <ul><li><a href="/c">Ferry timetable extended</a></li><li><a href="/d">Museum reopens</a> today</li></ul>
            """).Body!;

        Assert.Equal(
            ["What is known so far about the flood in the lower town:", "Two bridges are closed", "Eleven people were taken to hospital, one of them a child", "Schools stay shut until Monday"],
            PageText.Of(body, "").Split('\n'));
    }

    [Fact]
    public void Boxes_that_are_named_for_what_they_are_go_and_a_story_that_is_tagged_stays()
    {
        var article = new HtmlParser().ParseDocument(
            """
            <article class="post tag-river author-anna"><div class="articlePhoto__caption">The bridge on Monday</div>
            <p>The crossing over the river reopened on Tuesday after eleven days of work on its second pier, the city said in a statement that gave no date for trucks.</p>
            <div class="authorBio">Anna Example writes about rivers.</div>
            <p>Trucks must still take the northern bypass until the end of the week, while engineers measure how far the pier has moved since the flood.</p></article>
            """).QuerySelector("article")!;

        NamedBoxes.Remove(article);

        Assert.Equal(2, PageText.Of(article, "").Split('\n').Length);
        Assert.DoesNotContain("Example", article.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article__photo-caption relatedLinks", "article photo caption related links")]
    [InlineData("HTMLBox", "htmlbox")]
    [InlineData("", "")]
    public void Names_of_classes_are_parted_into_words(string name, string words) => Assert.Equal(words, string.Join(' ', NameWords.Of(name)));
}

using AngleSharp.Html.Parser;

namespace Search.Articles.Tests.Formats;

public sealed class SignUpBoxTests
{
    [Fact]
    public void A_box_that_asks_for_an_address_goes_with_its_words_and_the_story_around_it_stays()
    {
        var document = new HtmlParser().ParseDocument(
            """
            <article><p>Shelling hit the city on Monday.</p>
            <div><h3>Get the summary</h3><p>Sign up to receive the headlines.</p><form><label>Email <input type="email"></label></form></div>
            <p>Nobody was hurt.</p></article>
            """);

        SignUpBoxes.Remove(document);

        Assert.DoesNotContain("Sign up", document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Shelling hit", document.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody was hurt", document.Body.TextContent, StringComparison.Ordinal);
    }
}

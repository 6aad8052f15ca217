namespace Search.Articles.Tests.Splitting;

public sealed class InvitationTests
{
    [Theory]
    [InlineData("Sign up to our newsletter.")]
    [InlineData("Sign up here for our daily briefing on the war in Ukraine.")]
    [InlineData("Subscribe to our Telegram channel. Follow us on X and Facebook.")]
    [InlineData("Get our breaking news email delivered to your inbox.")]
    [InlineData("Follow us on Telegram, WhatsApp and X!")]
    [InlineData("Download our free app here.")]
    [InlineData("This live blog is now closed.")]
    [InlineData("Our live coverage has ended. Thanks for following.")]
    [InlineData("We are closing this live blog for today.")]
    [InlineData("Підписуйтесь на наш канал у Telegram.")]
    [InlineData("Подписывайтесь на наш канал.")]
    public void Invitations_and_notes_of_the_end_are_no_story(string line) => Assert.True(Invitation.IsOne(line));

    [Theory]
    [InlineData("Sign up for the army, the governor told residents.")]
    [InlineData("“Sign up to our newsletter,” said the fake page that spread the virus.")]
    [InlineData("Download the Air Alert app, the mayor urged.")]
    [InlineData("Follow us on the march, he told the crowd.")]
    [InlineData("Follow us to the shelter, the officer shouted.")]
    [InlineData("This bridge is now closed.")]
    [InlineData("The coverage has gaps.")]
    [InlineData("Thank you for your service.")]
    [InlineData("Sign up for our newsletter was the last line before the page was taken down by the attackers.")]
    [InlineData("")]
    public void Sentences_of_a_story_are_none(string line) => Assert.False(Invitation.IsOne(line));

    [Fact]
    public async Task The_entries_of_a_flattened_live_blog_hold_no_invitations()
    {
        var article = await Reading.ReadArticle(
            """
            date 2024-06-15 Flood live: bridge closed
            This live blog is now closed.
            The river has been rising since Friday, and the crossing is closed.
            10:45 GMT
            Water reaches the lower town
            The embankment gave way on a stretch of two hundred metres, the governor said.
            Sign up to our newsletter.
            09:05 GMT
            Schools stay shut
            Pupils will be taught at home until the water falls, the ministry said on Saturday.
            Download our app.
            08:10 GMT
            Last train leaves the station
            The last train left the station before midnight with four hundred people aboard.
            """);

        Assert.Equal(
            [
                "The river has been rising since Friday, and the crossing is closed.",
                "The embankment gave way on a stretch of two hundred metres, the governor said.",
                "Pupils will be taught at home until the water falls, the ministry said on Saturday.",
                "The last train left the station before midnight with four hundred people aboard.",
            ],
            ReportSplitter.Split(article).Select(report => report.Body));
    }
}

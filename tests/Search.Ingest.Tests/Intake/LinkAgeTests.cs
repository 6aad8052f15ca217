using Search.Articles;

namespace Search.Ingest.Tests.Intake;

public sealed class LinkAgeTests
{
    private static readonly DateTimeOffset Now = new(2025, 1, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(0.5, null, false)]
    [InlineData(2.0, null, true)]
    [InlineData(0.5, 0.2, true)]
    [InlineData(0.5, 0.7, false)]
    [InlineData(2.0, 5.0, true)]
    [InlineData(2.0, 48.0, false)]
    public void A_page_is_due_when_it_is_new_or_changed_or_may_have_changed(double? fetchedHoursAgo, double? changedHoursAgo, bool isDue)
    {
        var link = new ArticleLink { Url = new("https://example.org/1"), Changed = changedHoursAgo is { } changed ? Now.AddHours(-changed) : null };
        var known = fetchedHoursAgo is { } fetched ? new Remembered(null, null, Now.AddHours(-fetched)) : null;

        Assert.Equal(isDue, LinkAge.IsDue(link, known, Now, TimeSpan.FromHours(1)));
    }
}

namespace Search.Articles.Tests.Splitting;

public sealed class TeaserTests
{
    private const string Story = "The column stopped on the motorway on Saturday evening, and its vehicles turned back towards the south, officials said.";

    [Fact]
    public void A_teaser_right_above_the_entry_it_points_to_is_no_entry_of_its_own()
    {
        var entries = Split(
            "Column stops on the road to Moscow", Story,
            "President calls mutiny a stab in the back",
            "The president spoke for five minutes and said that those who had prepared the mutiny would be punished",
            "President calls mutiny a stab in the back", Story.Replace("column", "president", StringComparison.Ordinal), Story,
            "Governor confirms that the fuel depot burned", Story.Replace("column", "depot", StringComparison.Ordinal));

        Assert.Equal(
            ["Column stops on the road to Moscow", "President calls mutiny a stab in the back", "Governor confirms that the fuel depot burned"],
            entries.Skip(1).Select(entry => entry.Heading));
        Assert.DoesNotContain("spoke for five minutes", entries[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comments_footer_of_two_lines_is_in_no_entry()
    {
        var entries = Split(
            "Column stops on the road to Moscow", Story,
            "President calls mutiny a stab in the back", Story.Replace("column", "president", StringComparison.Ordinal),
            "Governor confirms that the fuel depot burned", Story.Replace("column", "depot", StringComparison.Ordinal),
            "Join the conversation about this page", "Read what other visitors have said and add your own thoughtsComments");

        Assert.Equal(4, entries.Count);
        Assert.All(entries, entry => Assert.DoesNotContain("Comments", entry.Heading + entry.Body, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Entry> Split(params string[] lines) => ReportSplitter.Split(new Article
    {
        Id = ArticleId.Of("test", new(ArticleIdentityKind.Record, "1")),
        Source = "test",
        Title = "Mutiny live: column turns back",
        Body = string.Join('\n', lines.Prepend(Story)),
    });
}

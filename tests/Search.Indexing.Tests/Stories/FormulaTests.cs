using Search.Articles;

namespace Search.Indexing.Tests;

/// <summary>Reports of different events in the set words of a form, and tellings of one event that differ in a figure.</summary>
public sealed class FormulaTests
{
    [Fact]
    public void A_brief_of_set_words_with_one_other_figure_on_another_day_is_another_story()
    {
        string Alerts(string drones) => $"The air force of the country said in its summary of the night that the crews on duty had shot down {drones} drones over the "
            + "regions of the south and of the east and that the work of the air defence went on until the morning came.";
        Assert.NotEqual(StoryOf(Alerts("14"), "2025-01-01", Alerts("31"), "2025-01-02"));
        Assert.Same(StoryOf(Alerts("14"), "2025-01-01", Alerts("31"), "2025-01-01"));
    }

    [Fact]
    public void The_same_brief_word_for_word_weeks_later_is_another_story_of_its_outlet_and_a_copy_at_another()
    {
        const string Unchanged = "The council of the central bank left its rates as they were after its regular meeting of today, a spokesman said in answer to "
            + "questions of the press, and gave no reasons for what it had decided.";
        Assert.NotEqual(StoryOf(Unchanged, "2025-01-01", Unchanged, "2025-01-22"));
        Assert.Same(StoryOf(Unchanged, "2025-01-01", Unchanged, "2025-01-22", otherSource: "Herald"));
        Assert.Same(StoryOf(Unchanged, "2025-01-01", Unchanged, "2025-01-02"));
    }

    [Fact]
    public void The_same_words_around_other_names_are_another_story()
    {
        string Award(string unit, string commander, string town) => $"The ministry said on the record this morning that {unit} under Colonel {commander} was given "
            + $"the honorary name of a guards unit for its part in the fighting around {town}, and that the flag would be handed over to {unit} before the end of the "
            + "month in a ceremony to which the families of those who had served in it were invited, as was the custom in the years before.";
        Assert.NotEqual(StoryOf(
            Award("the 15th Alexandria Brigade", "Petrov", "Bakhmut"), "2025-01-01", Award("the 126th Gorlovka Division", "Sidorov", "Lyman"), "2025-01-01"));
    }

    [Fact]
    public void A_toll_that_rose_changes_no_story()
    {
        string Strike(string dead) => $"{Prose.Of(21, 3)} The governor of Kharkiv said that {dead} people were killed when 3 missiles hit the depot at 04:30 on Sunday. "
            + $"{Prose.Of(22, 2)} It was the second strike on Kharkiv since 12 May. {Prose.Of(23, 3)}";
        Assert.Same(StoryOf(Strike("7"), "2025-05-18", Strike("11"), "2025-05-18"));
        Assert.Same(StoryOf(Strike("7"), "2025-05-18", Strike("11"), "2025-05-19", otherSource: "Herald"));
    }

    [Fact]
    public void What_stands_whole_in_a_longer_text_of_weeks_later_is_its_story_and_half_of_it_is_a_form()
    {
        var text = Prose.Of(31, 12);
        Assert.Same(StoryOf(text, "2025-01-01", text + "\n" + Prose.Of(32, 8), "2025-02-01"));
        Assert.NotEqual(StoryOf(text, "2025-01-01", Prose.Part(text, 0.6) + " " + Prose.Of(33, 5), "2025-02-01"));
        Assert.Same(StoryOf(text, "2025-01-01", Prose.Part(text, 0.6) + " " + Prose.Of(33, 5), "2025-01-02"));
    }

    private static Pair StoryOf(string text, string day, string otherText, string otherDay, string otherSource = "Wire")
    {
        using var given = new Given();
        given.Commit(TestArticle.Of("a", "Heading", text, published: day));
        given.Commit(TestArticle.Of("b", "Another heading", otherText, source: otherSource, published: otherDay));
        return new(given.Story("a").Id, given.Story("b", otherSource).Id);
    }

    private sealed record Pair(ReportId One, ReportId Other);

    private static class Assert
    {
        public static void Same(Pair pair) => Xunit.Assert.Equal(pair.One, pair.Other);

        public static void NotEqual(Pair pair) => Xunit.Assert.NotEqual(pair.One, pair.Other);
    }
}

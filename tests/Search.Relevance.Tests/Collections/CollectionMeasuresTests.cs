namespace Search.Relevance.Tests;

/// <summary>The measures of judged collections on rankings small enough to work out by hand, and how a question becomes a query.</summary>
public sealed class CollectionMeasuresTests
{
    private static readonly Dictionary<string, int> Two = new() { ["a"] = 1, ["b"] = 4 };

    [Fact]
    public void Average_precision_is_the_mean_of_the_precision_at_each_right_document() =>
        Assert.Equal(((1 / 1.0) + (2 / 4.0)) / 2, CollectionMeasures.AveragePrecision(Two, ["a", "x", "y", "b"]), 12);

    [Fact]
    public void A_right_document_that_is_not_found_or_beyond_the_depth_counts_nothing()
    {
        var late = Enumerable.Range(0, CollectionMeasures.Depth).Select(at => $"x{at}").Append("b").ToList();

        Assert.Equal(0.5, CollectionMeasures.AveragePrecision(Two, ["a"]), 12);
        Assert.Equal(0, CollectionMeasures.AveragePrecision(Two, late), 12);
    }

    [Fact]
    public void The_measures_of_a_run_are_means_over_its_questions()
    {
        JudgedTopic topic = new(1, "?", new Dictionary<string, int> { ["a"] = 1 });

        Assert.Equal(new CollectionMeasures(0.75, (1 + (1 / Math.Log2(3))) / 2), CollectionMeasures.Of([(topic, ["a"]), (topic, ["x", "a"])]));
    }

    [Theory]
    [InlineData("What is a time-sharing (TSS) system?", "what OR is OR a OR time OR sharing OR tss OR system")]
    [InlineData("data OR types AND NOT types: e.g. CLU*", "data OR or OR types OR and OR not OR e OR g OR clu")]
    public void A_question_becomes_any_of_its_words_each_once(string text, string query) => Assert.Equal(query, BagOfWords.Of(text));
}

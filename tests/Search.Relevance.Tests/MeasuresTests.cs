namespace Search.Relevance.Tests;

/// <summary>The measures on results small enough to work out by hand.</summary>
public sealed class MeasuresTests
{
    [Fact]
    public void Known_items_give_recall_and_reciprocal_rank()
    {
        var measures = Measures.Of([Item(hits: 1, rank: 1), Item(hits: 5, rank: 2), Item(hits: 20, rank: 11), Item(hits: 3, rank: null), Topic(0.5)]);

        Assert.Equal(0.25, measures.RecallAt1, 12);
        Assert.Equal(0.5, measures.RecallAt10, 12);
        Assert.Equal((1 + (1 / 2.0) + (1 / 11.0)) / 4, measures.Mrr, 12);
        Assert.Equal(0, measures.ContestedRecallAt1, 12);
        Assert.Equal(((1 / 2.0) + (1 / 11.0)) / 3, measures.ContestedMrr, 12);
        Assert.Equal(0.5, measures.NdcgAt10, 12);
    }

    [Fact]
    public void The_best_order_has_a_gain_of_one_whatever_follows_it()
    {
        Assert.Equal(1, Measures.Ndcg([3, 2, 1, 0, 0], [1, 2, 3]), 12);
    }

    [Fact]
    public void A_late_report_counts_by_the_logarithm_of_its_rank()
    {
        // (2^3 - 1) / log2(3 + 1) of (2^3 - 1) / log2(1 + 1).
        Assert.Equal(0.5, Measures.Ndcg([0, 0, 3], [3]), 12);
    }

    [Fact]
    public void A_relevant_report_that_is_not_found_or_behind_the_tenth_costs_its_share()
    {
        var all = (7 / Math.Log2(2)) + (1 / Math.Log2(3));

        Assert.Equal(7 / all, Measures.Ndcg([3], [3, 1]), 12);
        Assert.Equal(7 / all, Measures.Ndcg([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [3, 1]), 12);
    }

    [Fact]
    public void The_rank_is_that_of_the_report_with_the_highest_grade()
    {
        var query = new RelevanceQuery("q001", "words", RelevanceSet.KnownItem);

        var result = QueryResult.Of(query, ["Near", "Other", "Wanted", "Last"], new() { ["Wanted"] = 3, ["Near"] = 2 });

        Assert.Equal("q001\t4\t3\t\tNear\tOther\tWanted", result.ToString());
    }

    private static QueryResult Item(int hits, int? rank) => new(new("q", "words", RelevanceSet.KnownItem), hits, rank, null, []);

    private static QueryResult Topic(double ndcg) => new(new("q", "words", RelevanceSet.Topic), 1, null, ndcg, []);
}

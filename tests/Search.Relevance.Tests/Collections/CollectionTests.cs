namespace Search.Relevance.Tests;

/// <summary>The default ranking on collections that others judged: skipped, visibly, where they are not beside the checkout.</summary>
public sealed class CollectionTests
{
    [Fact]
    public void Cacm_is_ranked_at_least_as_well_as_was_published_for_bm25_and_as_it_was_here() =>
        AtLeast(new CollectionMeasures(Map: 0.3267, NdcgAt10: 0.4694), published: 0.3123, Measure(CacmCollection.Read(), documents: 3204, topics: 52));

    [Fact]
    public void Cranfield_is_ranked_at_least_as_well_as_it_was_here() =>
        AtLeast(new CollectionMeasures(Map: 0.4367, NdcgAt10: 0.5466), published: 0, Measure(CranfieldCollection.Read(), documents: 1400, topics: 225));

    private static CollectionMeasures Measure(JudgedCollection collection, int documents, int topics)
    {
        Assert.Equal((documents, topics), (collection.Documents.Count, collection.Topics.Count));
        using var corpus = new CollectionCorpus(collection);
        var runs = corpus.Run();
        var all = CollectionMeasures.Of(runs);
        Tell("all", all);
        Tell("odd numbers", CollectionMeasures.Of(runs.FindAll(run => run.Topic.Number % 2 == 1)));
        Tell("even numbers", CollectionMeasures.Of(runs.FindAll(run => run.Topic.Number % 2 == 0)));
        return all;
    }

    private static void AtLeast(CollectionMeasures least, double published, CollectionMeasures measured) => Assert.Multiple(
        () => Assert.InRange(measured.Map, published, 1),
        () => Assert.True(Math.Round(measured.Map, 4) >= least.Map, $"MAP is {measured.Map:F4}; it was {least.Map:F4}."),
        () => Assert.True(Math.Round(measured.NdcgAt10, 4) >= least.NdcgAt10, $"nDCG@10 is {measured.NdcgAt10:F4}; it was {least.NdcgAt10:F4}."));

    private static void Tell(string which, CollectionMeasures measures) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{which}: {measures}");
}

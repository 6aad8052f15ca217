namespace Search.Indexing.Tests;

public sealed class OrderTests
{
    /// <summary>Puts, edits and withdraws the same texts in different orders and batches: the stories are the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Stories_are_the_same_in_whatever_order_and_batches_the_texts_come(int seed)
    {
        var random = new Random(seed);
        var roots = Enumerable.Range(0, 6).Select(i => Prose.Of((seed * 100) + i, 10)).ToList();
        var texts = Enumerable.Range(0, 40).Select(i => ($"t{i}", Make(random, roots))).ToArray();
        var expected = Stories(texts, random, edits: false);

        for (var round = 0; round < 3; round++)
        {
            random.Shuffle(texts);
            Assert.Equal(expected, Stories(texts, random, edits: round > 0));
        }
    }

    private static string Make(Random random, List<string> roots)
    {
        var root = roots[random.Next(roots.Count)];
        return random.Next(5) switch
        {
            0 => root,
            1 => Prose.Part(root, 0.3 + (random.NextDouble() * 0.6)),
            2 => Prose.Rest(root, random.NextDouble() * 0.6),
            3 => Prose.Part(root, 0.8) + "\n" + Prose.Part(roots[random.Next(roots.Count)], 0.6),
            _ => Prose.Of(random.Next(), 8) + "\n" + root,
        };
    }

    /// <summary>Gets the stories as sets of the articles' names, in an order of their own.</summary>
    private static List<string> Stories((string Id, string Text)[] texts, Random random, bool edits)
    {
        using var given = new Given();
        foreach (var batch in texts.Chunk(1 + random.Next(12)))
        {
            if (edits)
            {
                given.Commit(batch.Select(text => TestArticle.Of(text.Id, text.Id, texts[random.Next(texts.Length)].Text)));
            }

            given.Commit(batch.Select(text => TestArticle.Of(text.Id, text.Id, text.Text)));
        }

        var groups = given.Reader.Tellings().GroupBy(telling => telling.Cluster, telling => given.Reader.Find(telling.Report)!.Report.Heading);
        return [.. groups.Select(group => string.Join(' ', group.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }
}

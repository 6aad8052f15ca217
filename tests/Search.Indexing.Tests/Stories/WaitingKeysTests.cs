namespace Search.Indexing.Tests;

public sealed class WaitingKeysTests
{
    [Fact]
    public void What_waits_is_found_in_order_and_taken_out_by_key_round_after_round()
    {
        var random = new Random(1);
        var waiting = new WaitingKeys();
        foreach (var count in new[] { 10, 5_000, 3 })
        {
            var put = Enumerable.Range(0, count).Select(i => (Key: WordHashes.Mix((ulong)random.Next(count / 3)), Value: (ulong)i)).ToList();
            put.ForEach(pair => waiting.Add(pair.Key, pair.Value));

            Assert.Equal(count, waiting.Count);
            Assert.All(put.GroupBy(pair => pair.Key, pair => pair.Value), values => Assert.Equal([99, .. values], Find(waiting, values.Key)));
            Assert.Equal(put.OrderBy(pair => pair.Key), Taken(waiting));
            Assert.Equal([99UL], Find(waiting, put[0].Key));
            Assert.Equal(0, waiting.Count);
        }
    }

    private static List<ulong> Find(WaitingKeys waiting, ulong key)
    {
        var values = new List<ulong> { 99 };
        waiting.Find(key, values);
        return values;
    }

    private static List<(ulong Key, ulong Value)> Taken(WaitingKeys waiting)
    {
        var taken = new List<(ulong Key, ulong Value)>();
        foreach (var (key, value, _) in waiting.TakeSorted())
        {
            taken.Add((key, value));
        }

        return taken;
    }
}

using Search.Testing;

namespace Search.Indexing.Tests;

public sealed class KeyTableTests
{
    [Fact]
    public void What_was_put_is_found_in_order_through_growth_and_reopening()
    {
        using var folder = new TempFolder();
        var random = new Random(1);
        var expected = new Dictionary<ulong, List<ulong>>();
        for (var round = 1; round <= 6; round++)
        {
            using var table = KeyTable.Open(folder.File("keys"));
            for (var i = 0; i < 8_000; i++)
            {
                var (key, value) = (WordHashes.Mix((ulong)random.Next(20_000)), (ulong)((round * 10_000) + i));
                table.Put(key, value);
                expected.TryAdd(key, []);
                expected[key].Add(value);
            }

            table.Flush(new IndexStamp(round, round * 100));
        }

        using var opened = KeyTable.Open(folder.File("keys"));
        Assert.Equal(new IndexStamp(6, 600), opened.Stamp);
        foreach (var (key, values) in expected)
        {
            Assert.Equal(values.Order(), Find(opened, key).Order());
        }

        Assert.Empty(Find(opened, WordHashes.Mix(99_999)));
    }

    [Fact]
    public void A_value_that_is_put_again_is_there_once_and_one_that_was_not_flushed_is_gone()
    {
        using var folder = new TempFolder();
        using (var table = KeyTable.Open(folder.File("keys")))
        {
            table.Put(7, 1);
            table.Flush(IndexStamp.Empty);
            table.Put(7, 1);
            table.Flush(IndexStamp.Empty);
            table.Put(7, 2);
            Assert.Equal([1UL, 2], Find(table, 7));
        }

        using var opened = KeyTable.Open(folder.File("keys"));
        Assert.Equal([1UL], Find(opened, 7));
    }

    [Fact]
    public void A_damaged_table_is_refused_with_the_command_that_cures_it()
    {
        using var folder = new TempFolder();
        KeyTable.Open(folder.File("keys")).Dispose();
        var bytes = File.ReadAllBytes(folder.File("keys"));
        bytes[20] ^= 1;
        File.WriteAllBytes(folder.File("keys"), bytes);

        Assert.Contains("dateline reindex", Assert.Throws<CorpusException>(() => KeyTable.Open(folder.File("keys"))).Message, StringComparison.Ordinal);
    }

    private static List<ulong> Find(KeyTable table, ulong key)
    {
        var values = new List<ulong>();
        table.Find(key, values);
        return values;
    }
}

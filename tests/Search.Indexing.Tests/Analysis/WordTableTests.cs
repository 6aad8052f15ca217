namespace Search.Indexing.Tests;

public sealed class WordTableTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґéñ\u0001\u007F\u0080\u03FF\u0480東";

    [Fact]
    public void It_keeps_what_a_dictionary_keeps()
    {
        var random = new Random(7);
        var expected = new Dictionary<string, object>();
        var table = new WordTable<object>(int.MaxValue);
        for (var i = 0; i < 100_000; i++)
        {
            var word = Word(random);
            var made = new object();
            if (expected.TryAdd(word, made))
            {
                Assert.Null(table.Find(word));
            }

            Assert.Same(expected[word], table.FindOrAdd(word, _ => made));
        }

        Assert.All(expected, pair => Assert.Same(pair.Value, table.Find(pair.Key)));
    }

    [Theory]
    [InlineData("sixteen-letters.", "sixteen-letters.x")]
    [InlineData("a", "а")]
    [InlineData("aa", "慡")]
    [InlineData("1", "α")]
    [InlineData("", "\0")]
    [InlineData("x\0", "x")]
    [InlineData("abcdefgh", "abcdefg")]
    public void Words_that_look_alike_are_two(string one, string other)
    {
        var table = new WordTable<string>(10);
        table.FindOrAdd(one, word => word);

        Assert.Equal(one, table.Find(one));
        Assert.Null(table.Find(other));
        Assert.Equal(other, table.FindOrAdd(other, word => word));
    }

    [Fact]
    public void When_it_is_full_it_begins_anew()
    {
        var table = new WordTable<string>(100);
        for (var i = 0; i < 1_000; i++)
        {
            table.FindOrAdd($"word{i}", word => word);
            Assert.Equal($"word{i}", table.Find($"word{i}"));
        }

        Assert.InRange(Enumerable.Range(0, 1_000).Count(i => table.Find($"word{i}") is not null), 1, 100);
    }

    [Fact]
    public async Task Many_threads_get_the_same_for_the_same_word()
    {
        var table = new WordTable<string>(int.MaxValue);
        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            var random = new Random(thread % 2);
            return Enumerable.Range(0, 50_000).Select(_ => Word(random)).Select(word => table.FindOrAdd(word, same => same) is var kept && kept == word ? kept : "").ToList();
        })));

        Assert.All(found, words => Assert.DoesNotContain("", words));
        Assert.All(found[0], word => Assert.Same(word, table.FindOrAdd(word, _ => "other")));
        for (var i = 0; i < found[0].Count; i++)
        {
            Assert.All(found.Where((_, thread) => thread % 2 == 0), words => Assert.Same(found[0][i], words[i]));
        }
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Letters[random.Next(random.Next(2) == 0 ? 3 : Letters.Length)]));
}

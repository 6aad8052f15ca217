using Search.Reference;
using Search.Testing;

namespace Search.Indexing.Tests;

/// <summary>Which texts are worth comparing.</summary>
public sealed class StoryKeysTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly KeyTable _table;
    private readonly StoryKeys _keys;

    public StoryKeysTests()
    {
        _table = KeyTable.Open(_folder.File("keys"));
        _keys = new StoryKeys(_table);
    }

    public void Dispose()
    {
        _table.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(30, 30, 3, false)]
    [InlineData(30, 30, 4, true)]
    [InlineData(30, 8, 1, false)]
    [InlineData(30, 8, 2, true)]
    [InlineData(8, 30, 2, true)]
    [InlineData(30, 5, 1, true)]
    [InlineData(5, 30, 1, true)]
    public void A_fifth_of_the_sentences_of_either_text_makes_them_worth_comparing(int known, int asked, int shared, bool isFound)
    {
        var common = Prose.Of(99, shared);
        Put($"{Prose.Of(1, known - shared)} {common}", "Wire", 1000);

        Assert.Equal(isFound ? [1000L] : [], _keys.Candidates(Fingerprint.Of(Report($"{Prose.Of(2, asked - shared)} {common}", "Herald"))));
    }

    [Fact]
    public void A_sentence_that_hundreds_of_outlets_print_leads_to_none_of_their_texts()
    {
        var common = Prose.Of(99, 1);
        for (var outlet = 0; outlet < 300; outlet++)
        {
            Put($"{Prose.Of(outlet, 20)} {common}", $"Outlet {outlet}", 1000 + outlet);
        }

        Assert.Empty(_keys.Candidates(Fingerprint.Of(Report($"{Prose.Of(777, 20)} {common}", "Herald"))));
    }

    private void Put(string body, string source, long position)
    {
        var report = Report(body, source);
        _keys.Put(Fingerprint.Of(report), report, position);
    }

    private static Report Report(string body, string source) => TestArticle.Of("a", "Heading", body, source: source).Reports[0];
}

using System.Globalization;
using Search.Testing;

namespace Search.Articles.Tests.Formats.WebArchives;

/// <summary>
/// Real pages, repeated under other addresses, packed as a crawler packs them. The figures are printed by
/// <c>dotnet run --project tests/Search.Articles.Tests -- -class "*WarcCorpusTests" -showLiveOutput</c>. Nothing may run beside it: it
/// counts the process's bytes.
/// </summary>
[CollectionDefinition(nameof(WarcCorpusTests), DisableParallelization = true)]
[Collection(nameof(WarcCorpusTests))]
public sealed class WarcCorpusTests : IDisposable
{
    private const int Few = 200;
    private const int Many = 2000;

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_web_archive_of_2000_pages_gives_what_the_pages_give_in_the_memory_of_a_few()
    {
        byte[][] pages = [.. TarXz.Read(SharedData.Path("data/html/readability-pages.tar.xz")).Where(file => file.Name.EndsWith("source.html", StringComparison.Ordinal)).Select(file => file.Bytes)];
        var expected = new List<string>[pages.Length];
        for (var i = 0; i < pages.Length; i++)
        {
            expected[i] = await Described(pages[i], Address(i));
        }

        var few = await Read(pages, expected, Few);
        var many = await Read(pages, expected, Many);

        var output = TestContext.Current.TestOutputHelper!;
        foreach (var (count, figures) in new[] { (Few, few), (Many, many) })
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count,5} pages, {figures.Packed / 1e6,6:F1} MB packed: {figures.Same} as from the pages; at most {figures.Held / 1e6:F1} MB held after a collection, {figures.Seconds:F1} s"));
        }

        Assert.Equal((Few, Many), (few.Same, many.Same));
        Assert.InRange(many.Held, 0, (few.Held * 1.25) + 8e6);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Same, long Held, long Packed, double Seconds)> Read(byte[][] pages, List<string>[] expected, int count)
    {
        var path = _folder.File($"{count}.warc.gz");
        using (var stream = File.Create(path))
        {
            var writer = new WarcWriter(stream, packed: true);
            for (var i = 0; i < count; i++)
            {
                writer.Page(Address(i), pages[i % pages.Length], "Content-Type: text/html\r\n");
            }
        }

        var began = TimeProvider.System.GetTimestamp();
        var (same, read, held) = (0, 0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (var parsed in ArticleReader.Read(new ArticleFile(path, path, () => File.OpenRead(path)), null, new FormatOptions(), TestContext.Current.CancellationToken))
        {
            if (parsed.PassedOver is null)
            {
                same += expected[read % pages.Length].SequenceEqual(Describe(parsed, Address(read))) ? 1 : 0;
                held = ++read % 20 == 0 ? Math.Max(held, GC.GetTotalMemory(forceFullCollection: true) - before) : held;
            }
        }

        return (same, held, new FileInfo(path).Length, TimeProvider.System.GetElapsedTime(began).TotalSeconds);
    }

    private static async Task<List<string>> Described(byte[] page, string address)
    {
        var file = new ArticleFile(address, address, () => new MemoryStream(page)) { Address = new Uri(address) };
        var parsed = await ArticleReader.Read(file, ArticleFormat.Find("html"), new FormatOptions(), TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        return Describe(parsed, address);
    }

    // Everything that a page says; its own address, which differs from copy to copy, by another name.
    private static List<string> Describe(Parsed parsed, string address)
    {
        var article = parsed.Article;
        return article is null
            ? [parsed.Reject!.Reason.ToString(), parsed.Reject.Detail]
            :
            [
                article.Title, article.Body, article.Byline ?? "", article.Published?.ToString() ?? "", article.Updated?.ToString() ?? "", article.Language, article.Source,
                (article.Url?.AbsoluteUri ?? "").Replace(address, "its address", StringComparison.Ordinal),
            ];
    }

    private static string Address(int number) => $"https://example.org/{number}";
}

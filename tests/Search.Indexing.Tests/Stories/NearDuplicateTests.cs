using System.Text.Json;
using System.Xml.Linq;
using Search.Articles;
using Search.Testing;

namespace Search.Indexing.Tests;

/// <summary>Near-duplicates made of real articles: how many are found, and how many that are none.</summary>
public sealed class NearDuplicateTests(ITestOutputHelper output)
{
    private const int LeastWords = 120;

    [Fact]
    public void Near_duplicates_of_the_sample_are_found()
    {
        var bodies = File.ReadLines(Repository.Path("index-data/sample/articles.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("body").GetString()!);
        Check(new Variants([.. bodies.Where(body => body.Split(' ').Length >= LeastWords)], seed: 1), least: 8, recall: 0.98, wrongShare: 1e-5);
    }

    [Fact]
    public void Near_duplicates_of_news_articles_are_found()
    {
        string[] files = [SharedData.Path("data/gold/lgl.xml"), SharedData.Path("data/gold/GeoVirus.xml")];
        var bodies = files.SelectMany(file => XDocument.Load(file).Descendants("text")).Select(text => text.Value.Trim());
        Check(new Variants([.. bodies.Where(body => body.Split(' ').Length >= LeastWords)], seed: 2), least: 600, recall: 0.98, wrongShare: 1e-5);
    }

    [Fact]
    public async Task Near_duplicates_of_agency_reports_are_found()
    {
        var file = new ArticleFile("r", "r", () => File.OpenRead(SharedData.Path("data/articles/reuters21578.jsonl.gz")));
        var bodies = await ArticleReader.Read(file, null, new FormatOptions(), TestContext.Current.CancellationToken).Select(parsed => parsed.Article?.Body ?? "").ToListAsync(TestContext.Current.CancellationToken);
        Check(new Variants([.. bodies.Where(body => body.Split(' ').Length >= LeastWords).Where((_, i) => i % 10 == 0)], seed: 3), least: 600, recall: 0.98, wrongShare: 1e-5);
    }

    private void Check(Variants variants, int least, double recall, double wrongShare)
    {
        Assert.True(variants.Originals.Count >= least, $"Only {variants.Originals.Count} articles are long enough.");
        var natural = Stories(variants.Originals.Select((text, i) => ($"o{i}", text)));
        var stories = Stories(variants.All());
        foreach (var kind in Variants.Kinds)
        {
            var found = Enumerable.Range(0, variants.Originals.Count).Count(i => stories[kind + i] == stories["o" + i]);
            output.WriteLine($"{kind}: {found} of {variants.Originals.Count}");
            Assert.True(found >= recall * variants.Originals.Count, $"{kind}: {found} of {variants.Originals.Count} found.");
        }

        ReportId Origin(string id) => natural["o" + id.TrimStart([.. "abcdefghijklmnopqrstuvwxyz"])];
        foreach (var mixed in stories.GroupBy(pair => pair.Value, pair => pair.Key).Where(group => group.Select(Origin).Distinct().Count() > 1))
        {
            output.WriteLine("mixed: " + string.Join(' ', mixed));
        }

        var groups = stories.GroupBy(pair => pair.Value, pair => Origin(pair.Key));
        var wrong = groups.Sum(group => Pairs(group.Count()) - group.GroupBy(origin => origin).Sum(same => Pairs(same.Count())));
        output.WriteLine($"wrong pairs: {wrong} of {Pairs(stories.Count)}");
        Assert.True(wrong <= wrongShare * Pairs(stories.Count), $"{wrong} wrong pairs of {Pairs(stories.Count)}.");
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static Dictionary<string, ReportId> Stories(IEnumerable<(string Id, string Text)> texts)
    {
        using var given = new Given();
        given.Commit(texts.Select(text => TestArticle.Of(text.Id, text.Id, text.Text, source: "Outlet " + text.Id)));
        return given.Reader.Tellings().ToDictionary(telling => given.Reader.Find(telling.Report)!.Report.Heading, telling => telling.Cluster);
    }
}

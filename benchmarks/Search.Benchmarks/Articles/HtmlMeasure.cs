using AngleSharp.Html.Parser;
using Search.Articles;

namespace Search.Benchmarks.Articles;

/// <summary>
/// Measures how fast pages are read, in MB of HTML a second of one processor's time: parsing alone, with SmartReader, and the whole reading
/// of an article. Processor time does not count the time that other programs take.
/// </summary>
internal static class HtmlMeasure
{
    private const int Rounds = 3;

    public static void Run(string folder)
    {
        var pages = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories)
            .Where(path => !Path.GetFileName(path).StartsWith("expected", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var megabytes = pages.Sum(page => System.Text.Encoding.UTF8.GetByteCount(page)) / 1e6;
        Console.WriteLine(FormattableString.Invariant($"{pages.Count} pages, {megabytes:N1} MB"));
        Measure("scan for costly markup", pages, megabytes, page => MarkupScan.ProblemOf(page));
        Measure("parse", pages, megabytes, page => new HtmlParser().ParseDocument(page));
        Measure("parse, SmartReader", pages, megabytes, SmartlyRead);
        Measure("read the article", pages, megabytes, page => Read(page).GetAwaiter().GetResult());
    }

    private static object? SmartlyRead(string page)
    {
        using var reader = new SmartReader.Reader("https://page.invalid/", new HtmlParser().ParseDocument(page));
        return reader.GetArticle();
    }

    private static async Task<object?> Read(string page)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(page);
        await foreach (var parsed in ArticleReader.Read(new ArticleFile("page", "page", () => new MemoryStream(bytes)), ArticleFormat.Find("html"), new FormatOptions()))
        {
            return parsed.Article;
        }

        return null;
    }

    private static void Measure(string what, List<string> pages, double megabytes, Func<string, object?> read)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            pages.ForEach(page => read(page));
            var taken = Environment.CpuUsage.TotalTime - before;
            best = round > 0 && taken < best ? taken : best;
        }

        Console.WriteLine(FormattableString.Invariant($"{what,-24} {megabytes / best.TotalSeconds,8:N2} MB/s"));
    }
}

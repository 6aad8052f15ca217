using System.Diagnostics;
using System.Globalization;
using Search.Indexing;

namespace Search.Benchmarks.Indexing;

/// <summary>
/// Measures the index alone: how fast plain reports go in, how large they lie, and how long searches of several kinds take.
/// </summary>
/// <remarks>Run: <c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- index ARTICLES-FOLDER</c>.</remarks>
internal static class IndexMeasure
{
    private const int CommitSize = 2000;
    private const int Rounds = 200;

    private static readonly string[] Queries =
    [
        "", "facet=none", "q=oil", "q=oil&facet=none", "q=oil%20price%20market", "q=oil%20price%20market&facet=none",
            "q=president%20OR%20minister",
        "q=%22prime%20minister%22", "q=krem*", "q=russia%20-ukraine", "q=oil&source=Reuters", "q=oil&place=usa&source=Reuters",
            "q=oil&from=1987-03-01&to=1987-03-31",
        "q=%D0%BF%D1%80%D0%B5%D0%B7%D0%B8%D0%B4%D0%B5%D0%BD%D1%82", "place=usa", "q=oil&as_of=1",
    ];

    public static void Run(string articles)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-measure-").FullName;
        try
        {
            using var writer = CorpusWriter.Open(folder, TimeProvider.System);
            Index(writer, articles);
            using var reader = writer.OpenReader(FacetLabels.None);
            var statistics = reader.Statistics();
            var memory = Environment.WorkingSet / 1e6;
            Print($"store {statistics.StoreBytes / 1e6:0.0} MB, index {statistics.IndexBytes / 1e6:0.0} MB, working set {memory:0} MB");
            foreach (var query in Queries)
            {
                Search(reader, query);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Index(CorpusWriter writer, string articles)
    {
        var all = PlainArticles.Read(articles).ToList();
        var characters = all.Sum(pair => (long)pair.Report.Text.Length);
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < all.Count; i++)
        {
            writer.Put(all[i].Article, [all[i].Report]);
            if ((i + 1) % CommitSize == 0)
            {
                writer.Commit("measure");
            }
        }

        writer.Commit("measure");
        var seconds = clock.Elapsed.TotalSeconds;
        var busy = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        Print($"indexed {all.Count} reports, {characters / 1e6:0.0} M characters, in {seconds:0.0} s: {all.Count / seconds:0} reports/s");
        Print($"processor time {busy:0.0} s: {all.Count / busy:0} reports for each second of one core");
        clock.Restart();
        all.ForEach(pair => writer.Put(pair.Article, [pair.Report]));
        var again = all.Count / clock.Elapsed.TotalSeconds;
        Print($"put again, unchanged: {again:0} reports/s, new sequence: {writer.Commit("again") is not null}");
    }

    private static void Search(CorpusReader reader, string query)
    {
        var parameters = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .Select(part => KeyValuePair.Create(part[0], Uri.UnescapeDataString(part[1])));
        SearchRequest.TryRead(parameters, out var request, out _);
        var times = new List<double>();
        SearchPage? page = null;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            page = (SearchPage)reader.Search(request);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        times.Sort();
        var (least, median, p95) = (times[0], times[Rounds / 2], times[Rounds * 95 / 100]);
        Print($"{Uri.UnescapeDataString(query),-40} {page!.Total,6} hits  least {least,6:0} µs  p50 {median,6:0} µs  p95 {p95,6:0} µs");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

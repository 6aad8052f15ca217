using System.Diagnostics;
using System.Globalization;
using Search.Indexing;
using Search.Reference;

namespace Search.Benchmarks.Counting;

/// <summary>Measures counts by reports, stories and originators, lists of values and tables, over made-up reports of real actors.</summary>
/// <remarks>Run: <c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- counting ACTORS-FOLDER REPORTS</c>.</remarks>
internal static class CountingMeasure
{
    private const int CommitSize = 5000;
    private const int Rounds = 21;

    public static void Run(string actors, int reports)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-counting-").FullName;
        try
        {
            using var writer = CorpusWriter.Open(folder, TimeProvider.System);
            Index(writer, new MadeUpReports(ActorDictionary.Load(actors)), reports);
            using var reader = writer.OpenReader(FacetLabels.None);
            foreach (var query in new[] { "", "often", "seldom" })
            {
                Measure(reader, query);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Index(CorpusWriter writer, MadeUpReports made, int reports)
    {
        for (var i = 0; i < reports; i++)
        {
            var (article, report) = made.Make(i);
            writer.Put(article, [report]);
            if (i % CommitSize == CommitSize - 1)
            {
                writer.Commit("measure");
            }
        }

        writer.Commit("measure");
    }

    private static void Measure(CorpusReader reader, string query)
    {
        var search = new SearchRequest { Query = query, Sort = Sort.NewestPublished, PageSize = 1 };
        var page = (SearchPage)reader.Search(search);
        Print($"'{query}': {page.Total} reports, {((SearchPage)reader.Search(search with { CountBy = CountUnit.Story, Facets = [] })).Counted.Total} stories");
        foreach (var unit in Enum.GetValues<CountUnit>())
        {
            var counting = search with { CountBy = unit };
            Time($"seven facets by {unit}", () => reader.Search(counting));
            Time($"places by count, by {unit}", () => reader.Values(new FacetRequest { Facet = Facet.Place, Search = counting }));
            Time($"actors by significance, by {unit}", () => reader.Values(
                new FacetRequest { Facet = Facet.Actor, Search = counting, Order = FacetOrder.Significance }));
            Time($"table of 20 by 10, by {unit}", () => reader.Cooccurrence(new CooccurrenceRequest { Search = counting }));
        }

        Time("places by prefix", () => reader.Values(new FacetRequest { Facet = Facet.Place, Search = search, Prefix = "12" }));
    }

    private static void Time(string what, Action action)
    {
        action();
        var times = new double[Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        Array.Sort(times);
        Print($"  {what,-40} {times[Rounds / 2],8:0.00} ms  {allocated / 1024,6} KiB");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

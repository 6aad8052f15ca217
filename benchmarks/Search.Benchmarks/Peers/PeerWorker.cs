using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Search.Benchmarks.Peers;

/// <summary>Does in one process what each of the peers' programs does, and prints the same lines.</summary>
internal static class PeerWorker
{
    private const string Engine = "dateline";
    private const int Rounds = 3;

    private static readonly string[] Filters = ["none", "date", "place", "actor"];
    private static readonly (string Mode, int Threads)[] Rated = [("top", 1), ("top", 2), ("page", 1), ("page", 2)];
    private static readonly string[] Modes = ["top", "hl", "facet", "page", "ds"];

    /// <summary>Prints how long opening and the first page take in a fresh process.</summary>
    public static void Open(string folder, string queries)
    {
        var clock = Stopwatch.StartNew();
        using var search = new PeerSearch(folder);
        var opened = clock.Elapsed.TotalMilliseconds;
        var answer = search.Run(PeerQuery.ReadAll(queries)[0], "none", "page");
        Print($"{{\"engine\":\"{Engine}\",\"op\":\"open\",\"open_ms\":{opened:0.0},\"facet_state_ms\":0.0,"
            + $"\"first_page_ms\":{clock.Elapsed.TotalMilliseconds - opened:0.0},\"hits\":{answer.Hits},\"rss_kb\":{Memory("VmHWM")}}}");
    }

    /// <summary>Runs every query in every mode; writes the median times and the answers to a file.</summary>
    public static void Search(string folder, string queries, string output, int warm, int passes)
    {
        using var search = new PeerSearch(folder);
        var runs = Runs(PeerQuery.ReadAll(queries), passes);
        long check = 0, allocated = 0;
        for (var pass = -warm; pass < passes; pass++)
        {
            allocated = GC.GetTotalAllocatedBytes();
            foreach (var run in runs)
            {
                check += run.Measure(search, pass);
            }

            allocated = GC.GetTotalAllocatedBytes() - allocated;
        }

        File.WriteAllLines(output, runs.Select(run => run.ToLine(search)), new UTF8Encoding(false));
        var rates = string.Concat(Rated.Select(rated => $",\"qps_{rated.Mode}_{rated.Threads}\":{Rate(search, runs, rated.Mode, rated.Threads):0.0}"));
        Print($"{{\"engine\":\"{Engine}\",\"op\":\"search\",\"segments\":{search.Segments},\"rss_kb\":{Memory("VmHWM")},"
            + $"\"private_kb\":{Memory("RssAnon")},\"heap_kb\":{GC.GetTotalMemory(true) >> 10},\"check\":{check},"
            + $"\"alloc_per_query\":{allocated / runs.Count}{rates}}}");
    }

    /// <summary>Gets a number of kilobytes from the process's own status.</summary>
    public static long Memory(string name) => long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal))
            .Where(char.IsAsciiDigit).ToArray(), CultureInfo.InvariantCulture);

    public static void Print(string line) => Console.WriteLine(line);

    private static List<PeerRun> Runs(List<PeerQuery> queries, int passes)
    {
        var runs = new List<PeerRun>();
        foreach (var mode in Modes)
        {
            foreach (var filter in Filters.Where(filter => mode != "ds" || filter is "place" or "actor"))
            {
                runs.AddRange(queries.Select(query => new PeerRun(query, filter, mode, new double[passes])));
            }
        }

        return runs;
    }

    private static double Rate(PeerSearch search, List<PeerRun> runs, string mode, int threads)
    {
        var work = runs.FindAll(run => run.Mode == mode);
        var rates = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            rates[round] = RateOnce(search, work, threads);
        }

        Array.Sort(rates);
        return rates[Rounds / 2];
    }

    private static double RateOnce(PeerSearch search, List<PeerRun> work, int threads)
    {
        var next = -1;
        void Go()
        {
            for (var i = Interlocked.Increment(ref next); i < work.Count; i = Interlocked.Increment(ref next))
            {
                work[i].Run(search);
            }
        }

        var clock = Stopwatch.StartNew();
        var others = Enumerable.Range(1, threads - 1).Select(_ => new Thread(Go)).ToList();
        others.ForEach(thread => thread.Start());
        Go();
        others.ForEach(thread => thread.Join());
        return work.Count / clock.Elapsed.TotalSeconds;
    }
}

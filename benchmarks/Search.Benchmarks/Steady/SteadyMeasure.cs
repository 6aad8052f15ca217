using System.Diagnostics;
using System.Globalization;
using System.Threading.RateLimiting;
using Search.Benchmarks.Peers;
using Search.Indexing;

namespace Search.Benchmarks.Steady;

/// <summary>Searches with many clients at once while reports are indexed, and says how long pages take and whether memory grows.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- steady --corpus FILE --queries FILE [--reports N] [--clients N]
/// [--seconds N] [--rate N] [--searches N]</c>. The corpus and the queries are those of the peers; all but their own measures are the
/// product's: its fields, analysis, query language, whole pages with facets and snippets, stories and commits.
/// </remarks>
internal sealed class SteadyMeasure
{
    private const int CommitSize = 5000;
    private const int Settled = 20;
    private static readonly TimeSpan CommitTime = TimeSpan.FromSeconds(5);

    private readonly SteadyOptions _options;
    private readonly IEnumerator<string> _lines;
    private int _put;

    private SteadyMeasure(SteadyOptions options)
    {
        _options = options;
        _lines = File.ReadLines(options.Corpus).GetEnumerator();
    }

    public static void Run(ReadOnlySpan<string> arguments)
    {
        var measure = new SteadyMeasure(SteadyOptions.Read(arguments));
        var folder = Directory.CreateTempSubdirectory("dateline-steady-").FullName;
        try
        {
            using var writer = CorpusWriter.Open(folder, TimeProvider.System);
            measure.Fill(writer);
            using var reader = writer.OpenReader(FacetLabels.None);
            measure.Measure(writer, reader);
        }
        finally
        {
            measure._lines.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Fill(CorpusWriter writer)
    {
        var clock = Stopwatch.StartNew();
        while (_put < _options.Reports)
        {
            Put(writer);
            if (_put % CommitSize == 0)
            {
                writer.Commit("fill");
            }
        }

        writer.Commit("fill");
        Print($"{_put} reports put in {clock.Elapsed.TotalSeconds:0.0} s: {_put / clock.Elapsed.TotalSeconds:0} a second");
    }

    private void Put(CorpusWriter writer)
    {
        if (!_lines.MoveNext())
        {
            throw new InvalidDataException($"{_options.Corpus} has only {_put} documents. Name a larger corpus with --corpus.");
        }

        var (article, report) = PeerArticles.ReadArticle(_lines.Current);
        writer.Put(article, [report]);
        _put++;
    }

    private void Measure(CorpusWriter writer, CorpusReader reader)
    {
        var requests = SteadyRequests.Of(_options.Queries);
        foreach (var request in requests)
        {
            reader.Search(request);
        }

        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(_options.Seconds));
        using var turns = new ConcurrencyLimiter(new() { PermitLimit = _options.AtOnce, QueueLimit = _options.Clients });
        var next = 0;
        var clients = new SteadyClient[_options.Clients];
        for (var i = 0; i < clients.Length; i++)
        {
            clients[i] = new SteadyClient(reader, () => requests[(int)((uint)Interlocked.Increment(ref next) % (uint)requests.Count)], turns, end.Token);
        }

        var memory = Index(writer, end.Token);
        Array.ForEach(clients, client => client.Join());
        Report(clients, memory);
    }

    /// <summary>Indexes at the rate that is wanted; gets the private memory at the end of each second, in megabytes.</summary>
    private List<long> Index(CorpusWriter writer, CancellationToken end)
    {
        var memory = new List<long>();
        var (clock, committed, before) = (Stopwatch.StartNew(), TimeSpan.Zero, _put);
        while (!end.IsCancellationRequested)
        {
            while (_put - before < clock.Elapsed.TotalSeconds * _options.Rate && clock.Elapsed - committed < CommitTime)
            {
                Put(writer);
            }

            if (clock.Elapsed - committed >= CommitTime)
            {
                writer.Commit("steady");
                committed = clock.Elapsed;
            }

            if (clock.Elapsed.TotalSeconds >= memory.Count + 1)
            {
                memory.Add(PeerWorker.Memory("RssAnon") >> 10);
            }

            end.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(5));
        }

        Print($"{_put - before} reports put while searching, {(_put - before) / clock.Elapsed.TotalSeconds:0} a second");
        return memory;
    }

    private static void Report(SteadyClient[] clients, List<long> memory)
    {
        var times = clients.SelectMany(client => client.Milliseconds).Order().ToList();
        foreach (var fault in clients.SelectMany(client => client.Faults))
        {
            Console.WriteLine($"fault: {fault}");
        }

        Print($"{times.Count} pages, {clients.Sum(client => client.Faults.Count)} faults");
        Print($"page in ms: p50 {At(times, 0.5):0.0}, p95 {At(times, 0.95):0.0}, p99 {At(times, 0.99):0.0}, longest {times[^1]:0.0}");
        Print($"private memory in MB after 1, {Settled} s and at the end: {memory[0]}, {memory[Math.Min(Settled, memory.Count) - 1]}, {memory[^1]}");
        Print($"most in the first {Settled} s {memory.Take(Settled).Max()}, and behind them {memory.Skip(Settled).DefaultIfEmpty().Max()}");
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

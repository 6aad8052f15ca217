using System.Diagnostics;
using System.Globalization;
using System.Text;
using Search.Benchmarks.Indexing;
using Search.Enrichment;
using Search.Ingest;
using Search.Reference;

namespace Search.Benchmarks.Enrichment;

/// <summary>
/// Measures the three facets together on one core: megabytes of text a second, memory given for each report, memory of the reference data,
/// and how time grows with the length of a text.
/// </summary>
/// <remarks>
/// Run: <c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- enrich ARTICLES-FOLDER [DATA]</c>. A megabyte is a million bytes
/// of the text as UTF-8.
/// </remarks>
internal static class EnrichMeasure
{
    private const int Rounds = 3;

    private static readonly int[] Lengths = [1, 4, 16, 64];

    public static void Run(string articles, string? data)
    {
        var requests = PlainArticles.Read(articles).Select(pair => Request(pair.Report)).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var directory = DataDirectory.Open(data);
        var reference = ReferenceOpening.Open(directory, Console.Error.WriteLine);
        using var places = reference.Places;
        var enricher = new Enricher(reference);
        enricher.Annotate(requests[0]);
        var heap = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var file = new FileInfo(directory.Gazetteer).Length / 1e6;
        Print($"reference data: {heap:0.0} MB on the heap, {file:0.0} MB mapped, {heap + file:0.0} MB together");
        for (var round = 1; round <= Rounds; round++)
        {
            Measure(enricher, requests, $"{requests.Count} reports, round {round}");
        }

        Grow(enricher, requests);
    }

    private static AnnotationRequest Request(Report report) => new(report.Text) { Published = report.Published?.Day };

    private static void Measure(Enricher enricher, List<AnnotationRequest> requests, string what)
    {
        var bytes = requests.Sum(request => (long)Encoding.UTF8.GetByteCount(request.Text));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var mentions = 0L;
        foreach (var request in requests)
        {
            var found = enricher.Annotate(request);
            mentions += found.Dates.Count + found.Places.Count + found.Actors.Count;
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var busy = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        var given = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)requests.Count;
        var each = given * requests.Count / Math.Max(1, mentions);
        Print($"{what}: {bytes / 1e6:0.0} MB in {seconds:0.00} s, {bytes / 1e6 / seconds:0.00} MB/s, {mentions} mentions");
        Print($"    {busy:0.00} s of processor time, {bytes / 1e6 / busy:0.00} MB for each second of one core");
        Print($"    {given / 1e3:0.0} kB allocated for each report, {each:0} B for each mention");
    }

    /// <summary>The text with the median length, repeated: where time is linear in mentions, the speed stays.</summary>
    private static void Grow(Enricher enricher, List<AnnotationRequest> requests)
    {
        var text = requests.OrderBy(request => request.Text.Length).ElementAt(requests.Count / 2);
        foreach (var times in Lengths)
        {
            var longer = text with { Text = string.Concat(Enumerable.Repeat(text.Text + "\n", times)) };
            Measure(enricher, [.. Enumerable.Repeat(longer, 4096 / times)], $"a text of {longer.Text.Length} characters, {times} times the median");
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

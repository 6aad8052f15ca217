using System.Diagnostics;
using System.Globalization;

namespace Search.Benchmarks.Peers;

/// <summary>The programs that are compared, and where their files lie.</summary>
/// <param name="folder">The peers' folder.</param>
/// <param name="work">Where everything generated goes.</param>
/// <param name="documents">How many documents.</param>
internal sealed class PeerPrograms(string folder, string work, int documents)
{
    private static readonly string[] Jars = ["core", "analyzers-common", "facet", "highlighter", "memory", "queries"];

    private readonly string _corpus = Path.Combine(work, $"corpus-{documents}.jsonl");
    private readonly string _queries = Path.Combine(work, "queries.tsv");

    public int Documents => documents;

    public string RunFolder { get; } = Path.Combine(work, $"run-{documents}");

    /// <summary>Builds the peers, the corpus and the queries with the peers' own script, where they are not there yet.</summary>
    public void Build()
    {
        Directory.CreateDirectory(RunFolder);
        if (!File.Exists(_corpus) || !File.Exists(_queries) || !File.Exists(Path.Combine(work, "bin", "java87", "Main.class")))
        {
            // The script ends with a report of runs that there are none of yet: what it leaves decides.
            Start("bash", [Path.Combine(folder, "run.sh"), documents.ToString(CultureInfo.InvariantCulture), "0"],
                ("WORK", work), ("INDEX", "0"), ("SEARCH", "0"));
        }

        if (!File.Exists(_corpus) || !File.Exists(_queries))
        {
            throw new FileNotFoundException($"{folder}/run.sh made no corpus in {work}. Run it by hand to see why.", _corpus);
        }
    }

    /// <summary>Indexes the corpus.</summary>
    public PeerLine Index(string engine, int threads)
    {
        var index = IndexOf(engine, threads);
        if (Directory.Exists(index))
        {
            Directory.Delete(index, recursive: true);
        }

        return Run(engine, "index", _corpus, index, threads.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Indexes the corpus with the product's own fields, for its size alone.</summary>
    public PeerLine IndexOwn()
    {
        var index = Path.Combine(RunFolder, "idx-own");
        var line = Run("dateline", "index-own", _corpus, index, "2");
        Directory.Delete(index, recursive: true);
        return line with { Json = line.Json.Replace("\"op\":\"index\"", "\"op\":\"index_own\"", StringComparison.Ordinal) };
    }

    /// <summary>Runs all queries on the index that one thread built.</summary>
    public PeerLine Search(string engine, string answers, int warm, int passes) => Run(
        engine, "search", IndexOf(engine, 1), _queries, answers,
        warm.ToString(CultureInfo.InvariantCulture), passes.ToString(CultureInfo.InvariantCulture));

    private string IndexOf(string engine, int threads) => Path.Combine(RunFolder, threads == 1 ? $"idx-{engine}" : $"idx{threads}-{engine}");

    private PeerLine Run(string engine, params string[] arguments)
    {
        var (output, memory) = engine switch
        {
            "dateline" => Start("dotnet", [typeof(PeerPrograms).Assembly.Location, "peer", .. arguments]),
            "net48" => Start("dotnet", [Path.Combine(work, "bin", "net48", "lucene-net-raw.dll"), .. arguments], ("ENGINE", engine)),
            "java87" => Start("java", ["-Xmx2g", $"-Dengine={engine}", "-Dfacets=lib", "-cp", ClassPath(), "Main", .. arguments]),
            _ => throw new ArgumentException($"There is no peer '{engine}' here. There are java87 and net48."),
        };
        var line = output.Split('\n').LastOrDefault(line => line.StartsWith('{'))
            ?? throw new InvalidOperationException($"{engine} {arguments[0]} ended without a result line.");
        return new PeerLine(line, memory);
    }

    private string ClassPath() => string.Join(':',
        [Path.Combine(work, "bin", "java87"), .. Jars.Select(jar => $"/usr/share/java/lucene-{jar}-8.7.0.jar")]);

    private static (string Output, long PrivateKilobytes) Start(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var memory = new PrivateMemory(process.Id);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, memory.Peak);
    }
}

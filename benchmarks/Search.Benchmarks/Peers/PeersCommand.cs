using System.Globalization;

namespace Search.Benchmarks.Peers;

/// <summary>
/// Runs our engine and its peers on the same documents and queries, each in a process of its own, in interleaved rounds, and prints one
/// table of ratios.
/// </summary>
/// <remarks>
/// <c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- peers [--folder DIR] [--work DIR] [--docs N] [--rounds N] [--warm N]
/// [--passes N] [--peers java87,net48] [--index yes|no]</c>
/// </remarks>
internal sealed class PeersCommand
{
    private readonly Dictionary<string, string> _options = new()
    {
        ["folder"] = "",
        ["work"] = Path.Combine(Path.GetTempPath(), "dateline-peers"),
        ["docs"] = "10000",
        ["rounds"] = "3",
        ["warm"] = "2",
        ["passes"] = "3",
        ["peers"] = "java87",
        ["index"] = "yes",
    };

    private PeersCommand(ReadOnlySpan<string> arguments)
    {
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var name = arguments[i].TrimStart('-');
            if (!_options.ContainsKey(name))
            {
                throw new ArgumentException($"There is no option {arguments[i]}. There are: --{string.Join(", --", _options.Keys)}.");
            }

            _options[name] = arguments[i + 1];
        }
    }

    /// <summary>Runs it.</summary>
    /// <returns>The exit code: 1 where the peers' folder is not there.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        var command = new PeersCommand(arguments);
        if (command.Folder() is not { } folder)
        {
            Console.Error.WriteLine("The peers' folder is not beside the repository (../shared/peers). Name it with --folder.");
            return 1;
        }

        command.Run(new PeerPrograms(folder, command._options["work"], command.Number("docs")));
        return 0;
    }

    private void Run(PeerPrograms programs)
    {
        programs.Build();
        var results = new PeerResults(programs.RunFolder);
        string[] engines = ["dateline", .. _options["peers"].Split(',', StringSplitOptions.RemoveEmptyEntries)];
        for (var round = 1; round <= Number("rounds"); round++)
        {
            foreach (var engine in engines)
            {
                Console.Error.WriteLine($"round {round}: {engine}");
                if (_options["index"] == "yes")
                {
                    results.Add(programs.Index(engine, threads: 2));
                    results.Add(programs.Index(engine, threads: 1));
                }

                results.Add(programs.Search(engine, results.AnswerPath(engine, round), Number("warm"), Number("passes")));
            }
        }

        if (_options["index"] == "yes")
        {
            results.Add(programs.IndexOwn());
        }

        Console.WriteLine(new PeerTable(results, engines, programs.Documents).ToString());
    }

    private string? Folder()
    {
        if (_options["folder"] is { Length: > 0 } named)
        {
            return File.Exists(Path.Combine(named, "run.sh")) ? Path.GetFullPath(named) : null;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, "shared", "peers") is var path && File.Exists(Path.Combine(path, "run.sh")))
            {
                return path;
            }
        }

        return null;
    }

    private int Number(string option) => int.Parse(_options[option], CultureInfo.InvariantCulture);
}

namespace Search.Web;

/// <summary>Reads <c>--name value</c> and <c>--name=value</c>, else the environment's <c>DATELINE_NAME</c>.</summary>
internal static class Arguments
{
    private static readonly (string Name, string Value, string Meaning)[] Settings =
    [
        ("data", "DIR", "The data directory. Default: index-data/built."),
        ("port", "N", "The port on 127.0.0.1. Default: 5080."),
        ("urls", "URL,…", "Where to listen instead, parted by commas: http://0.0.0.0:5080."),
        ("hosts", "NAME,…", "The names by which readers call the server, parted by commas."),
        ("keys", "HASH,…", "SHA-256 hashes of the keys that let in, parted by commas."),
        ("sources", "FILE", "Follow the outlets of this list while serving."),
        ("allow-private-addresses", "yes", "Fetch from private, loopback and link-local addresses too."),
        ("search-seconds", "S", "How long one search may run. Default: 10."),
        ("searches", "N", "How many searches run at a time. Default: one for each processor, two at least."),
        ("waiting", "N", "How many more may wait for their turn. Default: 32."),
        ("slow-seconds", "S", "From how long on a search is counted and logged as slow. Default: 1."),
    ];

    /// <summary>Gets what to write, a setting a line.</summary>
    public static string Help { get; } =
        "Serves the API and the web form of a Dateline corpus.\n"
        + string.Concat(Settings.Select(setting => $"\n  {$"--{setting.Name} {setting.Value}",-30}{setting.Meaning}"))
        + "\n\nEach is also an environment variable: DATELINE_PORT for --port.";

    /// <summary>Says whether only help is asked for.</summary>
    public static bool AskForHelp(IReadOnlyList<string> args) => args is ["--help" or "-h" or "-?" or "help"];

    /// <exception cref="StartException">An argument is unknown, said twice or has no value.</exception>
    public static IReadOnlyDictionary<string, string> Read(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = Split(args[i]);
            value ??= ++i < args.Count ? args[i] : throw new StartException($"--{name} has no value.");
            if (!values.TryAdd(name, value))
            {
                throw new StartException($"--{name} is said twice. For several values, part them by commas.");
            }
        }

        foreach (var (name, _, _) in Settings)
        {
            if (environment($"DATELINE_{name.ToUpperInvariant().Replace('-', '_')}") is { Length: > 0 } value)
            {
                values.TryAdd(name, value);
            }
        }

        return values;
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var (name, value) = argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (argument[..at], argument[(at + 1)..])
            : (argument, null);
        return name.StartsWith("--", StringComparison.Ordinal) && Array.Exists(Settings, setting => setting.Name == name[2..])
            ? (name[2..], value)
            : throw new StartException($"'{argument}' is not a setting. There are {string.Join(", ", Settings.Select(setting => $"--{setting.Name} {setting.Value}"))}.");
    }
}

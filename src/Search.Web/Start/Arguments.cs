namespace Search.Web;

/// <summary>Reads <c>--name value</c> and <c>--name=value</c>, else the environment's <c>DATELINE_NAME</c>.</summary>
internal static class Arguments
{
    public static readonly IReadOnlyList<string> Names = ["data", "port", "urls", "hosts", "keys", "sources", "allow-private-addresses",
        "search-seconds", "searches", "waiting", "slow-seconds"];

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

        foreach (var name in Names)
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
        return name.StartsWith("--", StringComparison.Ordinal) && Names.Contains(name[2..])
            ? (name[2..], value)
            : throw new StartException(
                $"'{argument}' is not a setting. There are --data DIR, --port N, --urls URL,… --hosts NAME,… --keys HASH,… --sources FILE, --allow-private-addresses yes, --search-seconds S, --searches N, --waiting N and --slow-seconds S");
    }
}

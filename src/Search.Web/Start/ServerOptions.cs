using System.Globalization;
using System.Net;

namespace Search.Web;

/// <summary>How the server was told to run, checked as a whole before anything is opened.</summary>
/// <param name="DataDirectory">The data directory, or null for the default below the checkout.</param>
/// <param name="Urls">Where to listen.</param>
/// <param name="Hosts">The names, without port, that a request's Host header may bear.</param>
/// <param name="Keys">SHA-256 hashes of the keys that the setting lists.</param>
/// <param name="IsOpen">Whether others than this machine's user can reach it; then every request needs a key.</param>
internal sealed record ServerOptions(
    string? DataDirectory, IReadOnlyList<Uri> Urls, IReadOnlySet<string> Hosts, IReadOnlyList<KeyHash> Keys, bool IsOpen)
{
    /// <summary>Gets the file that names the outlets to follow, or null for none.</summary>
    public string? Sources { get; private init; }

    /// <summary>Gets whether outlets may lie at private addresses.</summary>
    public bool AllowPrivateAddresses { get; private init; }

    /// <summary>Gets what searches may take.</summary>
    public required SearchLimits Limits { get; init; }

    public const int DefaultPort = 5080;

    private static readonly string[] LoopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <exception cref="StartException">A setting cannot be used; the message says which, and why.</exception>
    public static ServerOptions Read(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var values = Arguments.Read(args, environment);
        var urls = ListenUrls(values);
        var named = List(values, "hosts");
        var hosts = LoopbackHosts.Concat(named).Concat(urls.Select(url => url.Host)).Where(IsName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var keys = List(values, "keys").Select(KeyHash.ReadSetting).ToList();
        var isOpen = !hosts.IsSubsetOf(LoopbackHosts) || !urls.All(url => url.IsLoopback);
        var options = new ServerOptions(values.GetValueOrDefault("data"), urls, hosts, keys, isOpen)
        {
            Sources = values.GetValueOrDefault("sources"),
            Limits = SearchLimits.Read(values),
            AllowPrivateAddresses = YesOrNo(values, "allow-private-addresses"),
        };
        options.RequireKeysWhereOpen();
        return options;
    }

    private void RequireKeysWhereOpen()
    {
        if (IsOpen && Keys.Count == 0)
        {
            throw new StartException(
                $"Listening on {string.Join(", ", Urls)} for {string.Join(", ", Hosts)} lets others reach this corpus, so it needs keys. "
                + "Make one and its hash with\n"
                + "  key=$(openssl rand -hex 32); printf %s \"$key\" | sha256sum\n"
                + "and start with --keys HASH (or DATELINE_KEYS=HASH; several parted by commas). Every request then needs the key.");
        }

        if (Urls.Any(url => !IsName(url.Host)) && Hosts.IsSubsetOf(LoopbackHosts))
        {
            throw new StartException("--urls names every address of this machine: say by --hosts NAME,… how readers will call it.");
        }
    }

    private static List<Uri> ListenUrls(IReadOnlyDictionary<string, string> values)
    {
        var urls = List(values, "urls").Select(ReadUrl).ToList();
        if (urls.Count > 0 && values.ContainsKey("port"))
        {
            throw new StartException("--port and --urls say the same thing: use one of them.");
        }

        return urls.Count > 0 ? urls : [new Uri($"http://127.0.0.1:{Port(values)}")];
    }

    private static int Port(IReadOnlyDictionary<string, string> values)
    {
        if (!values.TryGetValue("port", out var text))
        {
            return DefaultPort;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? port
            : throw new StartException($"--port {text} is not a port. Use 1 to {IPEndPoint.MaxPort}, or 0 for any that is free.");
    }

    private static bool YesOrNo(IReadOnlyDictionary<string, string> values, string name) => values.GetValueOrDefault(name, "no") switch
    {
        "yes" or "true" or "1" => true,
        "no" or "false" or "0" => false,
        var text => throw new StartException($"--{name} {text} is neither yes nor no."),
    };

    private static Uri ReadUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/"
            ? url
            : throw new StartException($"--urls {text} is no address to listen on. Write http://127.0.0.1:5080; for https, use a proxy.");

    private static string[] List(IReadOnlyDictionary<string, string> values, string name) =>
        values.GetValueOrDefault(name, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsName(string host) => host is not ("0.0.0.0" or "[::]");
}

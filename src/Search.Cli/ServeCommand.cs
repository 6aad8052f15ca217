using System.CommandLine;
using System.Globalization;
using Search.Web;

namespace Search.Cli;

/// <summary><c>dateline serve</c>: the API and the web form, as <c>src/Search.Web</c> serves them.</summary>
internal static class ServeCommand
{
    private static readonly Option<int?> Port = new("--port") { Description = "The port on 127.0.0.1. Default: 5080.", HelpName = "PORT" };

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Where to listen instead, parted by commas: http://0.0.0.0:5080.",
        HelpName = "URL,…",
    };

    private static readonly Option<string?> Hosts = new("--hosts")
    {
        Description = "The names by which readers call the server, parted by commas.",
        HelpName = "NAME,…",
    };

    private static readonly Option<string?> Keys = new("--keys")
    {
        Description = "SHA-256 hashes of the keys that let in, parted by commas.",
        HelpName = "HASH,…",
    };

    private static readonly Option<string?> Sources = new("--sources")
    {
        Description = "Follow the outlets of this list while serving: see docs/sources.md.",
        HelpName = "FILE",
    };

    private static readonly IReadOnlyList<Option<string?>> Limits =
    [
        new("--search-seconds") { Description = "How long one search may run. Default: 10.", HelpName = "S" },
        new("--searches")
        {
            Description = "How many searches run at a time. Default: one for each processor, two at least.",
            HelpName = "N"
        },
        new("--waiting") { Description = "How many more may wait for their turn. Default: 32.", HelpName = "N" },
        new("--slow-seconds") { Description = "From how long on a search is counted and logged as slow. Default: 1.", HelpName = "S" },
    ];

    public static Command Create()
    {
        var command = new Command("serve", "Serve the API and the web form on this machine.")
        {
            Port, Urls, Hosts, Keys, Sources, WebOptions.AllowPrivateAddresses,
        };
        foreach (var limit in Limits)
        {
            command.Add(limit);
        }

        command.SetAction(parse => DatelineServer.Run(
        [
            .. Argument("--data", parse.GetValue(DataOption.Value)),
            .. Argument("--port", parse.GetValue(Port)?.ToString(CultureInfo.InvariantCulture)),
            .. Argument("--urls", parse.GetValue(Urls)),
            .. Argument("--hosts", parse.GetValue(Hosts)),
            .. Argument("--keys", parse.GetValue(Keys)),
            .. Argument("--sources", parse.GetValue(Sources)),
            .. Argument("--allow-private-addresses", parse.GetValue(WebOptions.AllowPrivateAddresses) ? "yes" : null),
            .. Limits.SelectMany(limit => Argument(limit.Name, parse.GetValue(limit))),
        ]));
        return command;
    }

    private static string[] Argument(string name, string? value) => value is null ? [] : [name, value];
}

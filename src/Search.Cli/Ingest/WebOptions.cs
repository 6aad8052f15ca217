using System.CommandLine;
using Search.Ingest;

namespace Search.Cli;

/// <summary>The options that are about fetching.</summary>
internal static class WebOptions
{
    public static Option<bool> Refetch { get; } = new("--refetch")
    {
        Description = "Fetch everything, also what is as it was when it was last fetched."
    };

    public static Option<bool> AllowPrivateAddresses { get; } = new("--allow-private-addresses")
    {
        Description = "Fetch from private, loopback and link-local addresses too: for a server of your own.",
    };

    public static Option<string?> Contact { get; } = new("--contact")
    {
        Description = "A mail address or web page by which a site's owner can reach you; it goes into the User-Agent.",
        HelpName = "ADDRESS",
    };

    public static FetchOptions Read(ParseResult parse, string? contact) => new()
    {
        AllowPrivateAddresses = parse.GetValue(AllowPrivateAddresses),
        Contact = parse.GetValue(Contact) ?? contact,
    };
}

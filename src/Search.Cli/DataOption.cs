using System.CommandLine;

namespace Search.Cli;

/// <summary>The option that every command has: which data directory it works on.</summary>
internal static class DataOption
{
    public static Option<string?> Value { get; } = new("--data")
    {
        Description = "The data directory: store, index, saved searches, rejects. Default: index-data/built.",
        HelpName = "DIR",
        Recursive = true,
    };
}

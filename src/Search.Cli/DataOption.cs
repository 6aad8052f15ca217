using System.CommandLine;
using Search.Ingest;

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

    /// <summary>Opens the directory that was chosen without a lock, and says so where there is nothing in it yet.</summary>
    public static Workspace OpenForReading(ParseResult parse)
    {
        var workspace = Workspace.OpenForReading(parse.GetValue(Value), Console.Error.WriteLine);
        if (workspace.Reader.Sequence == 0)
        {
            Console.Error.WriteLine($"The corpus in {workspace.Directory.Path} is empty. Read something in first: dateline ingest PATH.");
        }

        return workspace;
    }
}

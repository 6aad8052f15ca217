using System.CommandLine;
using Search.Indexing;
using Search.Ingest;

namespace Search.Cli;

/// <summary>
/// <c>dateline reindex</c>: builds the index anew from the store; with <c>--enrich</c>, splits and enriches anew what came in.
/// </summary>
internal static class ReindexCommand
{
    private static readonly Option<bool> Enrich = new("--enrich")
    {
        Description = "Split and enrich anew what came in; what differs becomes new revisions at a new sequence.",
    };

    public static Command Create()
    {
        var command = new Command("reindex", "Build the index anew from the store alone; every answer as of every sequence stays.")
        {
            Enrich
        };
        command.SetAction((parse, cancellationToken) => RunAsync(parse, cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var directory = DataDirectory.OpenExisting(parse.GetValue(DataOption.Value));
        return parse.GetValue(Enrich) ? EnrichAsync(directory, cancellationToken) : Task.Run(() => Rebuild(directory, cancellationToken));
    }

    private static int Rebuild(DataDirectory directory, CancellationToken cancellationToken)
    {
        var last = Reindexer.Run(
            directory.Path, TimeProvider.System, new ReplayedCommits(Console.Error, TimeProvider.System), cancellationToken);
        Console.Out.WriteLine(last is null ? "The store is empty." : $"The index holds every commit up to sequence {last.Sequence}.");
        return ExitCode.Done;
    }

    private static async Task<int> EnrichAsync(DataDirectory directory, CancellationToken cancellationToken)
    {
        using var workspace = Workspace.OpenForWriting(directory, TimeProvider.System, Console.Error.WriteLine);
        var summary = await ProgressDisplay.ShowAsync(
            progress => new Reenrichment(workspace, TimeProvider.System).RunAsync(progress, cancellationToken));
        SummaryPrinter.Print(summary, null, Console.Out);
        return summary.Stopped ? ExitCode.Fault : ExitCode.Done;
    }
}

using System.CommandLine;

namespace Search.Cli;

/// <summary>The program's commands, in the order its help lists them.</summary>
internal static class DatelineCommand
{
    public static RootCommand Create() =>
        new("Dateline: full-text search for war reporting. Every number opens its sentences, every search can be re-run.")
        {
            DataOption.Value,
            IngestCommand.Create(),
            SearchCommand.Create(),
            AnnotateCommand.Create(),
            ExplainCommand.Create(),
            ExtractCommand.Create(),
            StatsCommand.Create(),
            GazetteerCommand.Create(),
            ReindexCommand.Create(),
            ServeCommand.Create(),
        };
}

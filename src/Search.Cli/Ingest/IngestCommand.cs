using System.CommandLine;
using Search.Articles;
using Search.Ingest;

namespace Search.Cli;

/// <summary><c>dateline ingest</c>: reads files and folders into the corpus.</summary>
internal static class IngestCommand
{
    private const string Auto = "auto";

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files, folders (read recursively) or globs; gzip is unpacked.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Format = Choice("--format", "Read every file as this format; auto tells it from the content.");

    private static readonly Option<string?> Source = new("--source")
    {
        Description = "The source of articles that state none.",
        HelpName = "NAME",
    };

    private static readonly Option<long?> MaxRejects = new("--max-rejects")
    {
        Description = "Exit with 2 if more records than this are rejected. Default: any number is allowed.",
        HelpName = "N",
    };

    private static readonly Option<string?> Server = new("--server")
    {
        Description = $"Send the articles to this server, with the key in {IngestWay.KeyVariable}. A server that runs over the data directory is found by itself.",
        HelpName = "URL",
    };

    public static Command Create()
    {
        var command = new Command("ingest", "Read articles into the corpus; what is known already is left as it is.")
        {
            Paths, Format, Source, MaxRejects, Server,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var options = new IngestOptions
        {
            Format = ArticleFormat.Find(parse.GetValue(Format)!),
            Reading = new() { Source = parse.GetValue(Source) },
        };
        var directory = DataDirectory.Open(parse.GetValue(DataOption.Value));
        using var rejects = new RejectLog(directory.Rejects, TimeProvider.System);
        using var way = IngestWay.Choose(directory, parse.GetValue(Server), options);
        var source = new PathSource(parse.GetValue(Paths)!);
        var summary = await ProgressDisplay.ShowAsync(progress => way.RunAsync(source, rejects, progress, cancellationToken));

        SummaryPrinter.PrintRejects(rejects, summary.Rejected, Console.Error);
        SummaryPrinter.Print(summary, rejects.Path, Console.Out);
        return summary.Stopped ? ExitCode.Fault : summary.Rejected > (parse.GetValue(MaxRejects) ?? long.MaxValue) ? ExitCode.TooManyRejects : ExitCode.Done;
    }

    private static Option<string> Choice(string name, string description)
    {
        string[] values = [Auto, .. ArticleFormat.All.Select(format => format.Name)];
        return new Option<string>(name) { Description = $"{description} One of {string.Join(", ", values)}.", DefaultValueFactory = _ => Auto, HelpName = "FORMAT" }
            .AcceptOnly(values);
    }

    private static Option<string> AcceptOnly(this Option<string> option, string[] values)
    {
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}

using System.CommandLine;
using Search.Articles;
using Search.Ingest;

namespace Search.Cli;

/// <summary>
/// <c>dateline ingest</c>: reads files, folders, standard input and what lies at URLs into the corpus, once or again and again.
/// </summary>
internal static class IngestCommand
{
    private const string Auto = "auto";

    private static readonly Argument<string[]> Paths = new("PATH|URL")
    {
        Description = "Files, folders (read recursively), globs, URLs of pages, feeds, sitemaps and archives, a list of sources, or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Format = Choice("--format", "Read every file as this format; auto tells it from the content.");

    private static readonly Option<string?> Source = new("--source")
    {
        Description = "The source of articles that state none.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Columns = new("--columns")
    {
        Description = "What the columns of tables hold, besides those with a usual name: headline=title,story=body.",
        HelpName = "COLUMN=FIELD,…",
    };

    private static readonly Option<string?> Sources = new("--sources")
    {
        Description = "A list of outlets with their feeds, sitemaps, pages and paths: see docs/sources.md.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Watch = new("--watch")
    {
        Description = "Go on: look again and again for what is new, until Ctrl-C."
    };

    private static readonly Option<string?> Every = new("--every")
    {
        Description = "With --watch, how often: 30s, 15m, 2h. Default: 15m for URLs, 5s for files; outlets of a list have their own.",
        HelpName = "TIME",
    };

    private static readonly Option<long?> MaxRejects = new("--max-rejects")
    {
        Description = "Exit with 2 if more records than this are rejected. Default: any number is allowed.",
        HelpName = "N",
    };

    private static readonly Option<bool> RetryRejects = new("--retry-rejects")
    {
        Description = "Ask again for what left rejects in earlier runs; their rejects are then put aside."
    };

    private static readonly Option<bool> Stages = new("--stages")
    {
        Description = "Print at the end how long each stage was at work, and which is the slowest."
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
            Paths, Format, Source, Columns, Sources, Watch, Every,
            WebOptions.Refetch, WebOptions.AllowPrivateAddresses, WebOptions.Contact, MaxRejects, RetryRejects, Stages, Server,
        };
        MaxRejects.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value.StartsWith('-'))
            {
                result.AddError($"'{token.Value}' is less than nothing. --max-rejects takes 0 or more.");
            }
        });
        command.SetAction((parse, cancellationToken) => parse.GetValue(RetryRejects)
            ? RetryAsync(parse, cancellationToken)
            : RunAsync(
                parse,
                new(
                    parse.GetValue(Paths)!,
                    parse.GetValue(Sources),
                    parse.GetValue(Format)!,
                    parse.GetValue(Source),
                    parse.GetValue(Columns)),
                cancellationToken));
        return command;
    }

    private static async Task<int> RetryAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        if (parse.GetValue(Paths)!.Length > 0 || parse.GetValue(Watch))
        {
            throw new UsageException("--retry-rejects asks for what earlier runs asked for. Leave out PATH, URL and --watch.");
        }

        var code = ExitCode.Done;
        foreach (var kept in KeptRejects.In(DataDirectory.Open(parse.GetValue(DataOption.Value)).Rejects))
        {
            var arguments = kept.Run is null ? null : IngestArguments.Read(kept.Run);
            if (arguments is not { CanRepeat: true })
            {
                Console.Error.WriteLine($"{kept.Path} holds rejects that came by the API or by standard input: send them again.");
                continue;
            }

            Console.Error.WriteLine($"Trying {kept.Path} again");
            var ended = await RunAsync(parse, arguments, cancellationToken);
            if (ended == ExitCode.Fault)
            {
                return ended;
            }

            kept.PutAside();
            code = Math.Max(code, ended);
        }

        return code;
    }

    private static async Task<int> RunAsync(ParseResult parse, IngestArguments arguments, CancellationToken cancellationToken)
    {
        var plan = IntakeArguments.Read(
            arguments.Named, arguments.Sources, parse.GetValue(Every), parse.GetValue(Watch), out var contact) with
        {
            Format = ArticleFormat.Find(arguments.Format),
            Reading = new() { Source = arguments.Source, Columns = IntakeArguments.ReadColumns(arguments.Columns) },
        };
        var server = parse.GetValue(Server);
        var directory = DataDirectory.Open(parse.GetValue(DataOption.Value));
        using var rejects = new RejectLog(directory.Rejects, TimeProvider.System) { Run = arguments.Write() };
        using var way = IngestWay.Choose(directory, server, new IngestOptions());
        using var web = plan.NeedsWeb
            ? new WebAccess(WebOptions.Read(parse, contact), directory.MemoryOf(server), directory.Fetching, TimeProvider.System)
            : null;
        var reading = web?.Reading(plan, parse.GetValue(WebOptions.Refetch));
        var summary = parse.GetValue(Watch)
            ? await way.RunAsync(
                plan.Watched(reading, round => RoundPrinter.Print(round, Console.Out), TimeProvider.System),
                rejects,
                null,
                cancellationToken)
            : await ProgressDisplay.ShowAsync(progress => way.RunAsync(plan.Once(reading), rejects, progress, cancellationToken));

        SummaryPrinter.PrintRejects(rejects, summary.Rejected, Console.Error);
        SummaryPrinter.Print(summary, rejects.Path, Console.Out);
        if (parse.GetValue(Stages))
        {
            StagePrinter.Print(way.Stages, summary, Console.Out);
        }

        var failed = summary.Stopped || summary.RejectedBy.ContainsKey(RejectReason.Missing);
        return failed && !parse.GetValue(Watch) ? ExitCode.Fault
            : summary.Rejected > (parse.GetValue(MaxRejects) ?? long.MaxValue) ? ExitCode.TooManyRejects
            : ExitCode.Done;
    }

    private static Option<string> Choice(string name, string description)
    {
        string[] values = [Auto, .. ArticleFormat.All.Select(format => format.Name)];
        return new Option<string>(name)
        {
            Description = $"{description} One of {string.Join(", ", values)}.",
            DefaultValueFactory = _ => Auto,
            HelpName = "FORMAT"
        }.AcceptOnly(values);
    }

    private static Option<string> AcceptOnly(this Option<string> option, string[] values)
    {
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}

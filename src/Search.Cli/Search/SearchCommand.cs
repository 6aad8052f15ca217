using System.CommandLine;
using Search.Indexing;

namespace Search.Cli;

/// <summary><c>dateline search</c>: the query language and the parameters of <c>/v1/search</c>, on the command line.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string> Query = new("QUERY")
    {
        Description = "Words, phrases and fields (docs/query-language.md); without it, all reports.",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the API's own response." };

    private static readonly IReadOnlyList<SearchOption> Options =
    [
        .. Facet.All.Select(facet =>
            new SearchOption(facet.Name, $"Choose by {facet.Name}; repeat for OR, a leading - excludes: --{facet.Name}=-VALUE.")),
        new("expand", "Whether names also find the other names of the same: names or none."),
        new("from", "First day or instant."),
        new("to", "Last day or instant, included."),
        new("date_field", "What --from and --to are about: published or event."),
        new("when", "A span of a clock beside: event:certain:2024-12, published:may:2024-12-28, lag:0..1; repeat for all of them."),
        new("as_of", "Search as of this sequence or instant."),
        new("sort", "relevance, published, -published, event or -event."),
        new("recency", "Whether recent reports count more by relevance: none or mild."),
        new("collapse", "Whether the tellings of one story are one hit: story (by relevance the default) or none."),
        new("facet", "Count these facets: NAME, NAME:SIZE, or none."),
        new("count_by", "What totals and facets count: report, story or originator."),
        new("page_size", "Hits a page, 1 to 100."),
        new("cursor", "Go on from an earlier page."),
        new("explain", "Say of each hit what its score is made of: yes or no."),
        new("why_not", "Say why this report is not among the hits: its id."),
    ];

    public static Command Create()
    {
        var command = new Command("search", "Search reports, and count them by each facet.") { Query, Json };
        foreach (var option in Options)
        {
            command.Add(option.Value);
        }

        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        var parameters = Options.SelectMany(option => option.Read(parse)).Prepend(new("q", parse.GetValue(Query)!));
        if (!SearchRequest.TryRead(parameters, out var request, out var problems))
        {
            return Refuse(problems);
        }

        using var workspace = DataOption.OpenForReading(parse);
        return workspace.Reader.Search(request) switch
        {
            SearchPage page => Print(page, parse.GetValue(Json)),
            SearchRefused refused => Refuse(refused.Problems),
            CursorExpired => throw new UsageException("This cursor has expired. Search again without --cursor."),
            var answer => throw new InvalidDataException($"There is no way to print {answer.GetType().Name}."),
        };
    }

    private static int Print(SearchPage page, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(SearchJson.Write(page));
        }
        else
        {
            SearchPrinter.Print(page, Console.Out);
        }

        return ExitCode.Done;
    }

    private static int Refuse(IReadOnlyList<RequestProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"dateline: {problem.Parameter}: {problem.Message}");
        }

        return ExitCode.Fault;
    }
}

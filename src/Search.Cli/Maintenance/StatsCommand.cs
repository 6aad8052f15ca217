using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Search.Indexing;

namespace Search.Cli;

/// <summary><c>dateline stats</c>: what the corpus holds, what is missing in it, and how large it is.</summary>
internal static class StatsCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON." };

    private static readonly Option<int?> Stories = new("--stories")
    {
        Description = "List this many of the largest stories; with --json, every report with its story, one object a line.",
        HelpName = "N",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => result.Tokens is [var token] ? Number(token.Value, result) : 20,
    };

    public static Command Create()
    {
        var command = new Command("stats", "Count what the corpus holds, or list its largest stories.") { Json, Stories };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        using var workspace = DataOption.OpenForReading(parse);
        if (parse.GetResult(Stories) is not null)
        {
            StoryPrinter.Print(workspace.Reader, parse.GetValue(Stories) ?? 20, parse.GetValue(Json), Console.Out, Console.Error);
            return ExitCode.Done;
        }

        var statistics = workspace.Reader.Statistics();
        if (parse.GetValue(Json))
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(statistics, SearchJson.Options));
        }
        else
        {
            Print(statistics, Console.Out);
        }

        return ExitCode.Done;
    }

    private static int? Number(string text, ArgumentResult result)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= FacetAsk.LargestLimit)
        {
            return number;
        }

        result.AddError($"'{text}' is not a number from 1 to {FacetAsk.LargestLimit}. --stories takes how many to list.");
        return null;
    }

    private static void Print(CorpusStatistics statistics, TextWriter to)
    {
        Line(to, $"articles   {statistics.Articles:N0}");
        Line(to, $"reports    {statistics.Reports:N0} ({statistics.Revisions:N0} revisions)");
        Line(to, $"without    date {statistics.Undated:N0}, event date {statistics.WithoutEventDate:N0}, place {statistics.WithoutPlace:N0}, actor {statistics.WithoutActor:N0}");
        Line(to, $"unresolved a place in {statistics.WithUnresolvedPlace:N0} reports");
        Line(to, $"sequence   {statistics.Sequence}{(statistics.LastCommit is { } last ? $", {last.At.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}" : "")}");
        Line(to, $"on disk    store {statistics.StoreBytes / 1e6:N1} MB, index {statistics.IndexBytes / 1e6:N1} MB");
        to.WriteLine($"languages  {Values(statistics.Languages)}");
        to.WriteLine($"sources    {Values(statistics.Sources)}");
    }

    private static string Values(IReadOnlyList<FacetValue> values) =>
        string.Join(", ", values.Take(10).Select(value => $"{value.Label} {value.Count.ToString("N0", CultureInfo.InvariantCulture)}"))
        + (values.Count > 10 ? $" and {values.Count - 10} more" : "");

    private static void Line(TextWriter to, FormattableString text) => to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

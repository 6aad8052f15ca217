using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Search.Enrichment;
using Search.Ingest;

namespace Search.Cli;

/// <summary><c>dateline explain</c>: why each stretch of a text was taken for a date, place or actor, or left.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Text = new("TEXT") { Description = "The text; - reads it from standard input." };

    private static readonly Option<string?> Date = new("--date")
    {
        Description = "The day of publication, from which \"on Friday\" is counted. Default: none.",
        HelpName = "DAY",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON." };

    public static Command Create()
    {
        var command = new Command("explain", "Say why each stretch of a text was taken for a date, place or actor, or left.") { Text,
            Date, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        var request = new AnnotationRequest(Read(parse.GetValue(Text)!)) { Published = Day(parse.GetValue(Date)) };
        var reference = ReferenceOpening.Open(DataDirectory.Open(parse.GetValue(DataOption.Value)), Console.Error.WriteLine);
        using var places = reference.Places;
        var spans = new Enricher(reference).Explain(request);
        if (parse.GetValue(Json))
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(spans, ExplanationJson.Default.IReadOnlyListExplainedSpan));
        }
        else
        {
            ExplanationPrinter.Print(spans, Console.Out);
        }

        return ExitCode.Done;
    }

    private static string Read(string text) => text == "-" ? Console.In.ReadToEnd() : text;

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UsageException($"'{text}' is no day. Write --date 2024-12-28.");
}

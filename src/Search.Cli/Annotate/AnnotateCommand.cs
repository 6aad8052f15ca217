using System.CommandLine;
using System.Globalization;
using Search.Enrichment;
using Search.Ingest;

namespace Search.Cli;

/// <summary><c>dateline annotate</c>: the dates, places and actors of texts, a JSON object a line in and out.</summary>
internal static class AnnotateCommand
{
    private static readonly Option<bool> Demonyms = new("--demonyms")
    {
        Description = "Give adjectives and peoples (Russian, Texans) as places too.",
    };

    public static Command Create()
    {
        var command = new Command("annotate", "Find the dates, places and actors of texts: JSON Lines in, JSON Lines out.") { Demonyms };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var reference = ReferenceOpening.Open(DataDirectory.Open(parse.GetValue(DataOption.Value)), Console.Error.WriteLine);
        using var places = reference.Places;
        await using var output = Console.OpenStandardOutput();
        using var writer = new AnnotationWriter(output, reference, parse.GetValue(Demonyms));
        var run = new AnnotateRun(new Enricher(reference), writer, Console.Error);
        await foreach (var (line, number) in JsonLines.ReadAsync(Console.OpenStandardInput(), cancellationToken))
        {
            run.Annotate(line, number);
        }

        if (run.Rejected > 0)
        {
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{run.Rejected:N0} of {run.Read:N0} lines were rejected; the others are annotated."));
        }

        return run.Rejected > 0 ? ExitCode.TooManyRejects : ExitCode.Done;
    }
}

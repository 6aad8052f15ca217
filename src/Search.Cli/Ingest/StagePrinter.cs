using System.Globalization;
using Search.Ingest;

namespace Search.Cli;

/// <summary>Prints how long each stage of a run was at work, and how fast that makes it.</summary>
internal static class StagePrinter
{
    public static void Print(StageClock? stages, IngestSummary summary, TextWriter to)
    {
        if (stages is null)
        {
            to.WriteLine("stages     the server's: it did the work");
            return;
        }

        var millions = stages.Characters / 1e6;
        Line(to, $"text       {millions:0.0} million characters, {millions / Math.Max(summary.Duration.TotalSeconds, 0.001):0.00} million a second");
        Line(to, $"{"stage",-11}{"at work",10}{"million/s",12}{"reports/s",12}");
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var seconds = Math.Max(stages.BusyIn(stage).TotalSeconds, 0.001);
            Line(to, $"{Name(stage),-11}{seconds,8:0.00} s{millions / seconds,12:0.00}{summary.Reports / seconds,12:N0}");
        }

        to.WriteLine($"slowest    {Name(Enum.GetValues<Stage>().MaxBy(stages.BusyIn))}");
    }

    private static string Name(Stage stage) => stage.ToString().ToLowerInvariant();

    private static void Line(TextWriter to, FormattableString text) => to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

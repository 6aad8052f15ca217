using System.Globalization;
using Search.Ingest;
using Spectre.Console;

namespace Search.Cli;

/// <summary>Shows how far a run is on standard error: a bar on a terminal, a plain line every few seconds elsewhere.</summary>
internal static class ProgressDisplay
{
    public static Task<IngestSummary> ShowAsync(Func<IProgress<IngestProgress>, Task<IngestSummary>> run) =>
        Console.IsErrorRedirected ? run(new PlainLines(Console.Error, TimeProvider.System)) : ShowBarAsync(run);

    private static async Task<IngestSummary> ShowBarAsync(Func<IProgress<IngestProgress>, Task<IngestSummary>> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .Columns(
                new SpinnerColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .AutoClear(true)
            .StartAsync(async bar => await run(new Bar(bar.AddTask("reading"))));
    }

    private static string Words(IngestProgress progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"{progress.Read:N0} records, {progress.Reports:N0} reports, {progress.Rejected:N0} rejected");

    /// <summary>Moves a bar by the bytes read.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            task.IsIndeterminate = value.BytesInAll is null;
            (task.MaxValue, task.Value) = (Math.Max(value.BytesInAll ?? 0, 1), value.BytesRead);
            task.Description = Markup.Escape($"{Words(value)} · {Path.GetFileName(value.Origin)}");
        }
    }

    /// <summary>Writes a line every five seconds.</summary>
    private sealed class PlainLines(TextWriter to, TimeProvider time) : IProgress<IngestProgress>
    {
        private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

        private long _last = time.GetTimestamp();

        public void Report(IngestProgress value)
        {
            if (time.GetElapsedTime(_last) < Every)
            {
                return;
            }

            _last = time.GetTimestamp();
            var share = value.BytesInAll is > 0 and var all ? $"{100.0 * value.BytesRead / all:0} % · " : "";
            to.WriteLine($"{share}{Words(value)} · {value.Origin}");
        }
    }
}

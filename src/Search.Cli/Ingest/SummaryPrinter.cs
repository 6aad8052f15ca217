using System.Globalization;
using System.Text.Json;
using Search.Ingest;

namespace Search.Cli;

/// <summary>Prints what a run came to: counts that add up, and where the rejects are.</summary>
internal static class SummaryPrinter
{
    public static void Print(IngestSummary summary, string? rejects, TextWriter to)
    {
        Line(to, $"read       {summary.Read:N0} records in {summary.Duration.TotalSeconds:0.0} s");
        Line(to, $"articles   {summary.Added:N0} added, {summary.Changed:N0} changed, {summary.Unchanged:N0} unchanged");
        Line(to, $"reports    {summary.Reports:N0}, {summary.Revisions:N0} new revisions{Others(summary)} ({summary.Reports / Math.Max(summary.Duration.TotalSeconds, 0.001):N0} reports a second)");
        Line(to, $"rejected   {summary.Rejected:N0}{Reasons(summary)}");
        foreach (var (kind, count) in summary.PassedOver)
        {
            Line(to, $"passed     {count:N0}: {kind}");
        }

        Line(to, $"sequence   {(summary.Sequence is { } sequence ? sequence.ToString(CultureInfo.InvariantCulture) : "as before: nothing changed")}");
        if (rejects is not null)
        {
            to.WriteLine($"rejects    {rejects}");
        }

        if (summary.Stopped)
        {
            to.WriteLine("stopped    what was read is committed; run the same command to go on");
        }
    }

    /// <summary>Names the first rejects with their reasons, and says where the others are.</summary>
    public static void PrintRejects(RejectLog rejects, long inAll, TextWriter to)
    {
        foreach (var reject in rejects.First)
        {
            to.WriteLine($"rejected {reject.Origin}{(reject.Line is { } line ? $", line {line}" : "")}: {reject.Detail}");
        }

        if (inAll > rejects.First.Count)
        {
            Line(to, $"and {inAll - rejects.First.Count:N0} more, in {rejects.Path}");
        }
    }

    private static string Others(IngestSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(summary.Retired > 0 ? $", {summary.Retired:N0} retired" : "")}{(summary.Regrouped > 0 ? $", {summary.Regrouped:N0} regrouped" : "")}");

    private static string Reasons(IngestSummary summary) => summary.Rejected == 0
        ? ""
        : $": {string.Join(", ", summary.RejectedBy.Select(reason => $"{reason.Value.ToString("N0", CultureInfo.InvariantCulture)} {JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.Key.ToString())}"))}";

    private static void Line(TextWriter to, FormattableString text) => to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

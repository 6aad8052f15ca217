using System.Globalization;
using Search.Ingest;

namespace Search.Cli;

/// <summary>Prints a line for each look at what is watched; looks at files that found nothing new are left out.</summary>
internal static class RoundPrinter
{
    public static void Print(WatchRound round, TextWriter to)
    {
        if (round.IsOfFiles && round.Found.Read == 0)
        {
            return;
        }

        to.WriteLine(Line(round));
        to.Flush();
    }

    public static string Line(WatchRound round) => string.Create(
        CultureInfo.InvariantCulture,
        $"{round.At.UtcDateTime:HH:mm:ss}Z {round.Name}: {Words(round)}; next in {Time(round.Next)}");

    private static string Words(WatchRound round)
    {
        var found = round.Found;
        var words = found.Read == 0 ? "nothing new" : string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Added:N0} added, {found.Changed:N0} changed, {found.Unchanged:N0} as they were, {found.Rejected:N0} rejected");
        return round.Faults == 0 ? words : string.Create(CultureInfo.InvariantCulture, $"{words}; {round.Faults:N0} to be tried again");
    }

    private static string Time(TimeSpan time) => time.TotalMinutes < 2
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min");
}

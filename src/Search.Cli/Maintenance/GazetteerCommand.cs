using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Search.Ingest;
using Search.Reference;

namespace Search.Cli;

/// <summary>
/// <c>dateline gazetteer build|add</c>: compiles the tables of places, and merges a GeoNames dump into the data directory.
/// </summary>
internal static class GazetteerCommand
{
    private static readonly Argument<string> Dump = new("FILE") { Description = "A GeoNames country dump (XX.txt, or the same in gzip)." };

    public static Command Create()
    {
        var build = new Command("build", "Compile the checked-in tables and what was added to them.");
        build.SetAction(parse => Build(DataDirectory.Open(parse.GetValue(DataOption.Value))));
        var add = new Command("add", "Merge a GeoNames country dump: its villages, rivers, bridges and airfields.") { Dump };
        add.SetAction(parse => Add(DataDirectory.Open(parse.GetValue(DataOption.Value)), parse.GetValue(Dump)!));
        return new Command("gazetteer", "Compile the gazetteer, or add places to it.") { build, add };
    }

    private static int Add(DataDirectory directory, string dump)
    {
        if (!File.Exists(dump))
        {
            throw new UsageException($"There is no file {dump}. Give a GeoNames country dump, such as UA.txt or UA.txt.gz.");
        }

        if (!dump.EndsWith(".txt", StringComparison.Ordinal) && !dump.EndsWith(".txt.gz", StringComparison.Ordinal))
        {
            throw new UsageException(
                $"{dump} does not end with .txt or .txt.gz. Unpack what GeoNames gives (UA.zip holds UA.txt), and add the .txt.");
        }

        GazetteerCompiler.Add(directory.GazetteerTables, dump, directory.GazetteerAdditions);
        return Build(directory);
    }

    private static int Build(DataDirectory directory)
    {
        var began = Stopwatch.GetTimestamp();
        var added = GazetteerCompiler.Build(
            directory.GazetteerTables, directory.Gazetteer, GazetteerCompiler.AdditionsIn(directory.GazetteerAdditions));
        foreach (var (file, counts) in added)
        {
            Line($"{Path.GetFileName(file)}: {counts.Added:N0} added, {counts.Merged:N0} merged, {counts.PassedOver:N0} passed over");
        }

        using var gazetteer = Gazetteer.Open(directory.Gazetteer);
        var (size, seconds) = (new FileInfo(directory.Gazetteer).Length / 1e6, Stopwatch.GetElapsedTime(began).TotalSeconds);
        Line($"{gazetteer.Count:N0} places, {size:0.0} MB, in {seconds:0.0} s");
        Console.Error.WriteLine(
            "Reports that are in the corpus keep the places they were read with; `dateline reindex --enrich` reads them anew.");
        return ExitCode.Done;
    }

    private static void Line(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

using System.Globalization;

namespace Search.Benchmarks.Peers;

/// <summary>
/// Says how the times of each type of query grow with the corpus, beside its hits: read from the answers of the runs of different sizes that a
/// work folder holds.
/// </summary>
/// <remarks><c>dotnet run -c Release --project benchmarks/Search.Benchmarks -- growth WORK [ENGINE]</c>, after <c>peers</c> with each size.</remarks>
internal static class GrowthTable
{
    private static readonly string[] Modes = ["top", "facet", "page"];

    public static void Print(string work, string engine)
    {
        var runs = new DirectoryInfo(work).EnumerateDirectories("run-*")
            .Select(folder => (Documents: int.Parse(folder.Name[4..], CultureInfo.InvariantCulture), Rows: Read(Path.Combine(folder.FullName, $"res-{engine}-1.tsv"))))
            .Where(run => run.Rows.Count > 0).OrderBy(run => run.Documents).ToList();
        if (runs.Count < 2)
        {
            throw new InvalidDataException($"{work} has answers of {engine} for {runs.Count} sizes. Run peers with at least two values of --docs first.");
        }

        var sizes = string.Concat(runs.Select(run => string.Create(CultureInfo.InvariantCulture, $" {run.Documents:N0} |")));
        foreach (var mode in Modes)
        {
            Console.WriteLine($"\n{mode}: mean microseconds, and mean hits\n\n| type |{sizes}{sizes} times as many hits | times as long |");
            Console.WriteLine("|---|" + string.Concat(Enumerable.Repeat("---|", (2 * runs.Count) + 2)));
            foreach (var type in runs[0].Rows.Select(row => row.Type).Distinct())
            {
                Console.WriteLine(Line(type, runs.ConvertAll(run => Mean(run.Rows, type, mode))));
            }
        }
    }

    private static string Line(string type, List<(double Time, double Hits)> means) => string.Create(CultureInfo.InvariantCulture,
        $"| {type} |{Cells(means, mean => mean.Time)}{Cells(means, mean => mean.Hits)} {means[^1].Hits / means[0].Hits:0.0} | {means[^1].Time / means[0].Time:0.0} |");

    private static string Cells(List<(double Time, double Hits)> means, Func<(double Time, double Hits), double> figure) =>
        string.Concat(means.Select(mean => string.Create(CultureInfo.InvariantCulture, $" {figure(mean):N0} |")));

    /// <summary>Gets the arithmetic means, without a filter: sums of times grow as sums of work do.</summary>
    private static (double Time, double Hits) Mean(List<GrowthRow> rows, string type, string mode)
    {
        var some = rows.FindAll(row => row.Type == type && row.Mode == mode && row.Filter == "none");
        return (some.Average(row => row.Time), some.Average(row => row.Hits));
    }

    private static List<GrowthRow> Read(string path) => !File.Exists(path) ? [] :
    [
        .. File.ReadLines(path).Select(line => line.Split('\t')).Select(row => new GrowthRow(
            row[1], row[2], row[3], double.Parse(row[4], CultureInfo.InvariantCulture), int.Parse(row[5], CultureInfo.InvariantCulture))),
    ];

    /// <summary>One line of the answers.</summary>
    private sealed record GrowthRow(string Type, string Filter, string Mode, double Time, int Hits);
}

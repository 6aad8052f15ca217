using System.Globalization;
using Search.Testing;

namespace Search.Enrichment.Tests.WarSet;

/// <summary>A report of the war set with its annotations; README.md in this folder states the format.</summary>
internal sealed record WarReport(
    string Name, DateOnly Published, string Text, IReadOnlyList<WarDate> Dates, IReadOnlyList<WarPlace> Places,
        IReadOnlyList<WarActor> Actors)
{
    /// <summary>Gets the number that the file's name begins with.</summary>
    public int Number => int.Parse(Name[..3], CultureInfo.InvariantCulture);

    public static IReadOnlyList<WarReport> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Path("tests/Search.Enrichment.Tests/WarSet"), "0*.txt").Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static WarReport Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var split = Array.IndexOf(lines, "---");
        var rows = lines[(split + 1)..].Select(line => line.Split('\t')).ToList();
        return new(
            Path.GetFileNameWithoutExtension(path),
            Day(lines[0]["published: ".Length..])!.Value,
            $"{lines[1]["title: ".Length..]}\n{string.Join('\n', lines[3..split])}",
            [.. rows.Where(row => row[0] == "DATE").Select(row => new WarDate(row[1], Day(row[5]), Day(row[6])))],
            [.. rows.Where(row => row[0] == "PLACE").Select(row => new WarPlace(row[3], Degrees(row[4]), Degrees(row[5]), row[6], row[7]))],
            [.. rows.Where(row => row[0] == "ACTOR").Select(row => new WarActor(row[3], row[4], row[5]))]);
    }

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

internal sealed record WarDate(string Surface, DateOnly? First, DateOnly? Last)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd} ({Surface})");
}

internal sealed record WarPlace(string Name, double Latitude, double Longitude, string Container, string Kind)
{
    public string Country => Container.Split('/')[0];

    public string Region => Container.Contains('/', StringComparison.Ordinal) ? Container.Split('/')[1] : "";

    public override string ToString() => $"{Name} ({Container})";
}

internal sealed record WarActor(string Id, string Name, string Kind)
{
    public override string ToString() => $"{Name} ({Id})";
}

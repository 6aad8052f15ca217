using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Search.Reference;

/// <summary>Reads a country file of GeoNames (19 tab-separated columns, plain or gzip) into the places that are being compiled.</summary>
/// <remarks>
/// Taken are settlements (class P, but not historical ones, PPLH), administrative divisions of the first three orders, and what reports
/// from a front name besides: <see cref="FrontFeatures"/>. Railway stations, farms, churches and hotels are not: they share the names of
/// their villages. First- and second-order divisions are merged with the rows of the tables by their codes, all else by its GeoNames
/// number.
/// </remarks>
internal static class GeoNamesDump
{
    private const int Columns = 19;

    private const string Expected =
        "This is no row of a GeoNames dump: 19 tab-separated columns; id, latitude, longitude and population numbers.";

    /// <summary>
    /// Waters, heights, crossings, ports, airfields, bases, dams and power plants: GeoNames' feature codes of the classes H, L, S and T.
    /// </summary>
    private static readonly HashSet<string> FrontFeatures =
    [
        "STM", "LK", "LKS", "RSV", "BAY", "GULF", "STRT", "SEA", "ESTY", "CNL", "ISL", "ISLS", "PEN", "CAPE", "SPIT", "MT", "MTS", "PASS",
            "RGN", "PRT", "MILB", "NVB",
        "AIRP", "AIRB", "AIRF", "BDG", "DAM", "PS", "PSH", "PSN", "PSTB", "INSM", "BRKS", "FT",
    ];

    /// <summary>Reads a dump.</summary>
    /// <returns>How many places it added, how many rows were merged into known places, and how many rows were passed over.</returns>
    /// <exception cref="TableException">A row has another number of columns, or a bad number.</exception>
    /// <exception cref="InvalidDataException">The file says gzip and is none, or is cut short.</exception>
    public static GeoNamesCounts ReadInto(PlaceDrafts drafts, string path)
    {
        var (faults, rows) = (new TableFaults(), new List<string[]>());
        var (line, passed) = (0, 0);
        foreach (var text in Lines(path))
        {
            line++;
            var cells = text.Split('\t');
            if (cells.Length != Columns || !IsNumbered(cells))
            {
                faults.Add(path, line, Expected);
            }
            else if (IsTaken(cells))
            {
                rows.Add(cells);
            }
            else
            {
                passed++;
            }
        }

        faults.ThrowIfAny();
        return Merge(drafts, rows, passed);
    }

    private static GeoNamesCounts Merge(PlaceDrafts drafts, List<string[]> rows, int passed)
    {
        var (added, merged) = (0, 0);
        foreach (var cells in rows.OrderBy(Order))
        {
            if (drafts.Find(Id(cells)) is { } known)
            {
                merged++;
                known.Names.UnionWith(Names(cells));
                continue;
            }

            if (Container(drafts, cells) is not { } container)
            {
                passed++;
                continue;
            }

            added++;
            drafts.TryAdd(Draft(cells, container));
        }

        return new GeoNamesCounts(added, merged, passed);
    }

    private static PlaceDraft Draft(string[] cells, PlaceDraft container)
    {
        var draft = new PlaceDraft
        {
            Id = Id(cells),
            Name = cells[1],
            Level = cells[7] switch { "ADM1" => PlaceLevel.Region, "ADM2" => PlaceLevel.District, _ => PlaceLevel.Place },
            Latitude = double.Parse(cells[4], CultureInfo.InvariantCulture),
            Longitude = double.Parse(cells[5], CultureInfo.InvariantCulture),
            Feature = cells[7].Length == 0 ? cells[6] : cells[7],
            Population = cells[6] == "P" ? long.Parse(cells[14], CultureInfo.InvariantCulture) : 0,
            Parent = container,
        };
        draft.Names.UnionWith(Names(cells));
        return draft;
    }

    private static PlaceDraft? Container(PlaceDrafts drafts, string[] cells) => cells[7] switch
    {
        "ADM1" => drafts.Find(cells[8]),
        "ADM2" => drafts.Find($"{cells[8]}.{cells[10]}"),
        _ => drafts.Find($"{cells[8]}.{cells[10]}.{cells[11]}") ?? drafts.Find($"{cells[8]}.{cells[10]}") ?? drafts.Find(cells[8]),
    };

    private static string Id(string[] cells) => cells[7] switch
    {
        "ADM1" => $"{cells[8]}.{cells[10]}",
        "ADM2" => $"{cells[8]}.{cells[10]}.{cells[11]}",
        _ => cells[0],
    };

    /// <summary>Containers first.</summary>
    private static int Order(string[] cells) => cells[7] switch { "ADM1" => 0, "ADM2" => 1, _ => 2 };

    private static bool IsTaken(string[] cells) => cells[6] switch
    {
        "P" => cells[7] != "PPLH",
        "A" => (cells[7] == "ADM1" && cells[10].Length > 0) || (cells[7] == "ADM2" && cells[11].Length > 0) || cells[7] == "ADM3",
        "H" or "L" or "S" or "T" => FrontFeatures.Contains(cells[7]),
        _ => false,
    };

    private static bool IsNumbered(string[] cells) =>
        long.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && double.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
        && double.TryParse(cells[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
        && uint.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The names worth looking up: those in scripts with case begin with a capital, as machine transliterations do not.</summary>
    private static IEnumerable<string> Names(string[] cells) =>
        cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Prepend(cells[2]).Prepend(cells[1]).Where(name => name.Length > 2 && !char.IsLower(name[0]) && !name.Any(char.IsAsciiDigit));

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain, new UTF8Encoding(false, throwOnInvalidBytes: true));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}

using System.Globalization;

internal sealed class Place
{
    public required string Id, Name, Country, Admin1, Admin2, Feature;
    public required double Lat, Lon;
    public required long Population;
    public required string[] Given;
    public NameList Names = new("");
    public string Region => $"{Country}.{Admin1}";
    public string District => $"{Country}.{Admin1}.{Admin2}";
    public bool IsWatched => Reach.Watched.ContainsKey(Country);

    public static List<Place> ReadAll(string path) => [.. File.ReadLines(path).Select(line => line.Split('\t')).Select(f => new Place
    {
        Id = f[0], Name = Table.Clean(f[1]), Given = f[3].Split(',', StringSplitOptions.RemoveEmptyEntries),
        Lat = double.Parse(f[4], CultureInfo.InvariantCulture), Lon = double.Parse(f[5], CultureInfo.InvariantCulture),
        Feature = f[7] == "" ? "PPL" : f[7], Country = f[8], Admin1 = f[10], Admin2 = f[11],
        Population = long.Parse(f[14], CultureInfo.InvariantCulture),
    })];
}

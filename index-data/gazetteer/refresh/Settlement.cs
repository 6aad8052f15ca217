using System.Globalization;
using System.Text.Json;

internal sealed record Settlement(string Country, string Admin1, string Admin2, string Name, double Lat, double Lon)
{
    public string Region => $"{Country}.{Admin1}";
    public string District => $"{Country}.{Admin1}.{Admin2}";

    public static SettlementGrid ReadAll(string path) =>
        new(JsonDocument.Parse(File.ReadAllText(path)).RootElement.EnumerateArray().Select(c => new Settlement(
            c.Text("country"), c.Text("admin1"), c.Text("admin2"), Table.Clean(c.Text("name")),
            double.Parse(c.Text("lat"), CultureInfo.InvariantCulture), double.Parse(c.Text("lng"), CultureInfo.InvariantCulture))));
}

internal sealed class SettlementGrid(IEnumerable<Settlement> settlements)
{
    private const double Cell = 0.25; // degrees: the nearest settlement is sought in the place's cell and its eight neighbours
    private readonly ILookup<(string, int, int), Settlement> _cells = settlements.ToLookup(s => Key(s.Country, s.Lat, s.Lon));

    public Settlement? Nearest(Place place, Func<Settlement, bool> wanted) =>
        Around(place).Where(wanted).MinBy(s => Distance(s, place));

    // The same settlement in the newer package, when it lies at the same point and no other does.
    public Settlement? At(Place place) =>
        Around(place).Where(s => Distance(s, place) < 1e-8).Take(2).ToArray() is [var only] ? only : null;

    private IEnumerable<Settlement> Around(Place place) =>
        from i in Enumerable.Range(-1, 3)
        from j in Enumerable.Range(-1, 3)
        from s in _cells[Key(place.Country, place.Lat + (i * Cell), place.Lon + (j * Cell))]
        select s;

    private static (string, int, int) Key(string country, double lat, double lon) =>
        (country, (int)Math.Floor(lat / Cell), (int)Math.Floor(lon / Cell));

    private static double Distance(Settlement s, Place place) =>
        Math.Pow(s.Lat - place.Lat, 2) + Math.Pow((s.Lon - place.Lon) * Math.Cos(place.Lat * Math.PI / 180), 2);
}

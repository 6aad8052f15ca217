using Search.Reference;

namespace Search.Indexing.Tests.Geography;

/// <summary>A world of random places in three countries, one of them across the antimeridian, and what an atlas says of it.</summary>
internal sealed class RandomWorld
{
    private readonly Dictionary<string, PlaceExtent> _extents = [];

    public RandomWorld(Random random)
    {
        foreach (var (country, south, west, height, width) in new[] { ("AA", 40, 10, 12, 20), ("BB", -25, 170, 20, 25), ("CC", 70, -180, 20, 360) })
        {
            var points = Enumerable.Range(0, 12).Select(_ => GeoPoint.Of(south + Round(random, height), Turned(west + Round(random, width)))).ToList();
            for (var i = 0; i < points.Count; i++)
            {
                Add($"{country}/{country}.{i % 3}/{(country[0] * 100) + i}", new PlaceExtent(PlaceLevel.Place, points[i], null));
            }

            for (var region = 0; region < 3; region++)
            {
                var members = points.Where((_, i) => i % 3 == region).ToList();
                Add($"{country}/{country}.{region}", new PlaceExtent(PlaceLevel.Region, members[0], Around(members)));
            }

            Add(country, new PlaceExtent(PlaceLevel.Country, points[0], Around(points)));
        }

        Paths.AddRange(["", "AA/999999", "~BB/BB.0/6600"]);
    }

    /// <summary>Paths to name in reports: known places, an unresolved one, one that the gazetteer lacks, and a demonym.</summary>
    public List<string> Paths { get; } = [];

    public PlaceAtlas Atlas => new(
        id => _extents.TryGetValue(id.ToString(), out var extent) ? extent : null,
        name => _extents.ContainsKey(name) ? [new PlaceBearer(PlaceId.Parse(name), 1)] : []);

    public IReadOnlyDictionary<string, PlaceExtent> Extents => _extents;

    /// <summary>The narrowest of the boxes that begin at the meridian of one of the points and hold all.</summary>
    private static GeoBox Around(List<GeoPoint> points) =>
        (from west in points
         from east in points
         let box = new GeoBox(points.Min(point => point.MicroLatitude), west.MicroLongitude, points.Max(point => point.MicroLatitude), east.MicroLongitude)
         where points.TrueForAll(point => PlainGeography.IsIn(box, point))
         orderby box.Width
         select box).First();

    private static double Round(Random random, int span) => Math.Round(random.NextDouble() * span, 3);

    private static double Turned(double longitude) => longitude > 180 ? longitude - 360 : longitude;

    private void Add(string path, PlaceExtent extent)
    {
        Paths.Add(path);
        _extents.Add(path.Split('/')[^1], extent);
    }
}

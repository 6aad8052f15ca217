using System.Globalization;
using Search.Reference;

namespace Search.Indexing.Tests.Geography;

/// <summary>A random clause about shapes, with what it means by plain loops.</summary>
internal sealed class RandomClause
{
    private readonly Random _random;
    private readonly RandomWorld _world;

    public RandomClause(Random random, RandomWorld world)
    {
        (_random, _world) = (random, world);
        (Text, Holds) = random.Next(4) switch
        {
            0 => Not(Shape()),
            1 => Either(Shape(), Shape()),
            2 => Both(Shape(), Not(Shape())),
            _ => Shape(),
        };
    }

    public string Text { get; }

    /// <summary>Says whether a report with these places matches.</summary>
    public Func<HashSet<string>, bool> Holds { get; }

    private static (string Text, Func<HashSet<string>, bool> Holds) Not((string Text, Func<HashSet<string>, bool> Holds) part) =>
        ($"-{part.Text}", values => !part.Holds(values));

    private static (string Text, Func<HashSet<string>, bool> Holds) Either(
        (string Text, Func<HashSet<string>, bool> Holds) one, (string Text, Func<HashSet<string>, bool> Holds) other) =>
        ($"({one.Text} OR {other.Text})", values => one.Holds(values) || other.Holds(values));

    private static (string Text, Func<HashSet<string>, bool> Holds) Both(
        (string Text, Func<HashSet<string>, bool> Holds) one, (string Text, Func<HashSet<string>, bool> Holds) other) =>
        ($"({one.Text} {other.Text})", values => one.Holds(values) && other.Holds(values));

    private (string Text, Func<HashSet<string>, bool> Holds) Shape() => _random.Next(3) switch
    {
        0 => Circle(),
        1 => Box(),
        _ => Triangle(),
    };

    private (string Text, Func<HashSet<string>, bool> Holds) Circle()
    {
        var (id, place) = _world.Extents.ElementAt(_random.Next(_world.Extents.Count));
        var metres = _random.Next(1, 3000) * 1000;
        var centre = place.Level == PlaceLevel.Place && _random.Next(2) == 0 ? id : Text2(place.Point.Latitude, place.Point.Longitude);
        return ($"near:{centre}~{metres / 1000}km", In(
            point => PlainGeography.Distance(place.Point, point) <= metres,
            box => PlainGeographyBoxes.Points(box).All(point => PlainGeography.Distance(place.Point, point) <= metres)));
    }

    private (string Text, Func<HashSet<string>, bool> Holds) Box()
    {
        var (south, west) = (_random.Next(-40, 80), _random.Next(-180, 180));
        var (north, east) = (Math.Min(90, south + _random.Next(1, 60)), (int)Turned(west + _random.Next(1, 359)));
        var box = new GeoBox(south * GeoPoint.Degree, west * GeoPoint.Degree, north * GeoPoint.Degree, east * GeoPoint.Degree);
        return ($"bbox:{west},{south},{east},{north}", In(
            point => PlainGeography.IsIn(box, point), inner => PlainGeographyBoxes.Points(inner).All(point => PlainGeography.IsIn(box, point))));
    }

    private (string Text, Func<HashSet<string>, bool> Holds) Triangle()
    {
        var place = _world.Extents.ElementAt(_random.Next(_world.Extents.Count)).Value.Point;
        var size = _random.Next(1, 35);
        GeoPoint[] corners =
        [
            Corner(place, -size, -size), Corner(place, -size, size), Corner(place, size, 0.1234),
        ];
        var text = string.Join(',', corners.Select(corner => $"{Number(corner.Longitude)},{Number(corner.Latitude)}"));
        return ($"polygon:{text}", In(
            point => PlainGeography.Windings(corners, point) != 0,
            box => PlainGeographyBoxes.Points(box).All(point => PlainGeography.Windings(corners, point) != 0)));
    }

    private Func<HashSet<string>, bool> In(Predicate<GeoPoint> hasPoint, Predicate<GeoBox> hasBox)
    {
        var within = _world.Extents.Where(place => place.Value.Bounds is { } bounds ? hasBox(bounds) : hasPoint(place.Value.Point))
            .Select(place => place.Key).ToHashSet();
        return within.Overlaps;
    }

    private static GeoPoint Corner(GeoPoint near, double north, double east) =>
        GeoPoint.Of(Math.Clamp(near.Latitude + north, -89.9, 89.9), Turned(near.Longitude + east));

    private static double Turned(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;

    private static string Text2(double latitude, double longitude) => $"{Number(latitude)},{Number(longitude)}";

    private static string Number(double degrees) => Math.Round(degrees, 6).ToString("0.######", CultureInfo.InvariantCulture);
}

/// <summary>Points all over a box, close enough to each other to stand for it.</summary>
internal static class PlainGeographyBoxes
{
    private const int Steps = 60;

    public static IEnumerable<GeoPoint> Points(GeoBox box)
    {
        for (var y = 0; y <= Steps; y++)
        {
            for (var x = 0; x <= Steps; x++)
            {
                var longitude = box.West + ((long)box.Width * x / Steps);
                yield return new GeoPoint(
                    (int)(box.South + ((box.North - (long)box.South) * y / Steps)),
                    (int)(longitude > GeoBox.HalfTurn ? longitude - GeoBox.Turn : longitude));
            }
        }
    }
}

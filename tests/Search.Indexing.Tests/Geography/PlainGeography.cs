using Search.Reference;

namespace Search.Indexing.Tests.Geography;

/// <summary>The same geography by other formulas, in plain floating point.</summary>
internal static class PlainGeography
{
    /// <summary>Gets the distance by the angle between two unit vectors, in metres.</summary>
    public static double Distance(GeoPoint one, GeoPoint other)
    {
        var (a, b) = (Vector(one), Vector(other));
        var cross = (X: (a.Y * b.Z) - (a.Z * b.Y), Y: (a.Z * b.X) - (a.X * b.Z), Z: (a.X * b.Y) - (a.Y * b.X));
        var dot = (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);
        return 6_371_008.8 * Math.Atan2(Math.Sqrt((cross.X * cross.X) + (cross.Y * cross.Y) + (cross.Z * cross.Z)), dot);
    }

    /// <summary>Says whether a point lies in a box, by trying the longitude one turn off both ways.</summary>
    public static bool IsIn(GeoBox box, GeoPoint point)
    {
        var east = box.East < box.West ? box.East + 360_000_000L : box.East;
        return point.MicroLatitude >= box.South && point.MicroLatitude <= box.North
            && new[] { -360_000_000L, 0, 360_000_000L }.Any(turn => point.MicroLongitude + turn >= box.West && point.MicroLongitude + turn <= east);
    }

    /// <summary>Gets how often corners, each the shorter way from the one before, wind around a point.</summary>
    public static int Windings(IReadOnlyList<GeoPoint> corners, GeoPoint point)
    {
        var unrolled = Unrolled(corners);
        return new[] { -720.0, -360, 0, 360, 720 }.Sum(turn => (int)Math.Abs(Math.Round(Angle(unrolled, point.Longitude + turn, point.Latitude) / 2 / Math.PI)));
    }

    /// <summary>Gets how near a point is to the sides, in degrees.</summary>
    public static double ToSides(IReadOnlyList<GeoPoint> corners, GeoPoint point)
    {
        var unrolled = Unrolled(corners);
        return new[] { -720.0, -360, 0, 360, 720 }.Min(turn => Enumerable.Range(0, unrolled.Count).Min(
            i => ToSide(unrolled[i], unrolled[(i + 1) % unrolled.Count], (point.Longitude + turn, point.Latitude))));
    }

    public static List<(double X, double Y)> Unrolled(IReadOnlyList<GeoPoint> corners)
    {
        var list = new List<(double X, double Y)> { (corners[0].Longitude, corners[0].Latitude) };
        foreach (var corner in corners.Skip(1))
        {
            var x = corner.Longitude;
            while (x - list[^1].X > 180)
            {
                x -= 360;
            }

            while (x - list[^1].X < -180)
            {
                x += 360;
            }

            list.Add((x, corner.Latitude));
        }

        return list;
    }

    private static double Angle(List<(double X, double Y)> corners, double x, double y)
    {
        var sum = 0.0;
        for (var i = 0; i < corners.Count; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Count]);
            var turned = Math.Atan2(to.Y - y, to.X - x) - Math.Atan2(from.Y - y, from.X - x);
            sum += turned > Math.PI ? turned - (2 * Math.PI) : turned < -Math.PI ? turned + (2 * Math.PI) : turned;
        }

        return sum;
    }

    private static double ToSide((double X, double Y) from, (double X, double Y) to, (double X, double Y) point)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var at = Math.Clamp((((point.X - from.X) * dx) + ((point.Y - from.Y) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        return Math.Sqrt(Math.Pow(from.X + (at * dx) - point.X, 2) + Math.Pow(from.Y + (at * dy) - point.Y, 2));
    }

    private static (double X, double Y, double Z) Vector(GeoPoint point)
    {
        var (latitude, longitude) = (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(point.Longitude));
        return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }
}

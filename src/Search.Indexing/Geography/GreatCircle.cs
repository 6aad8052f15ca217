using Search.Reference;

namespace Search.Indexing;

/// <summary>Distances on the sphere of the Earth's mean radius, which differ from those on the ellipsoid by at most 0.6 %.</summary>
internal static class GreatCircle
{
    /// <summary>The mean radius of the Earth (IUGG 1980), in metres.</summary>
    public const double Radius = 6_371_008.8;

    /// <summary>The largest distance there is: half way round, in metres.</summary>
    public const double Farthest = Math.PI * Radius;

    private const double RadiansPerUnit = Math.PI / 180 / GeoPoint.Degree;

    /// <summary>Gets how far two points are from each other, in metres, by the haversine formula.</summary>
    public static double Distance(GeoPoint one, GeoPoint other) => Distance(
        one.MicroLatitude * RadiansPerUnit,
        other.MicroLatitude * RadiansPerUnit,
        GeoBox.Eastwards(one.MicroLongitude, other.MicroLongitude) * RadiansPerUnit);

    /// <summary>Gets how far the farthest point of a box is from a point, in metres.</summary>
    /// <remarks>
    /// On every parallel it is the point whose meridian is the farthest from the given one; on that meridian it is one of the ends, or the
    /// antipode of the point's foot on it.
    /// </remarks>
    public static double FarthestDistance(GeoPoint point, GeoBox box)
    {
        var turned = TurnedMost(point, box) * RadiansPerUnit;
        var latitude = point.MicroLatitude * RadiansPerUnit;
        var (south, north) = (box.South * RadiansPerUnit, box.North * RadiansPerUnit);
        var foot = Math.Atan2(Math.Sin(latitude), Math.Cos(latitude) * Math.Cos(turned));
        var antipode = foot > 0 ? foot - Math.PI : foot + Math.PI;
        return Math.Max(
            Math.Max(Distance(latitude, south, turned), Distance(latitude, north, turned)),
            Distance(latitude, Math.Clamp(antipode, south, north), turned));
    }

    /// <summary>Gets the angle to the meridian of a box that is the farthest from that of a point, in millionths of a degree.</summary>
    private static int TurnedMost(GeoPoint point, GeoBox box)
    {
        var toWest = GeoBox.Eastwards(point.MicroLongitude, box.West);
        var toEast = toWest + (long)box.Width;
        return (toWest <= GeoBox.HalfTurn && toEast >= GeoBox.HalfTurn) || toEast >= (long)GeoBox.HalfTurn + GeoBox.Turn ? GeoBox.HalfTurn
            : Math.Max(Folded(toWest), Folded(toEast));
    }

    private static int Folded(long angle)
    {
        var turned = (int)(angle % GeoBox.Turn);
        return Math.Min(turned, GeoBox.Turn - turned);
    }

    private static double Distance(double latitude, double other, double turned)
    {
        var (byLatitude, byLongitude) = (Math.Sin((other - latitude) / 2), Math.Sin(turned / 2));
        var squared = (byLatitude * byLatitude) + (Math.Cos(latitude) * Math.Cos(other) * byLongitude * byLongitude);
        return 2 * Radius * Math.Asin(Math.Sqrt(Math.Min(1, squared)));
    }
}

using System.Runtime.InteropServices;

namespace Search.Reference;

/// <summary>Finds the bounds of areas while the gazetteer is being compiled.</summary>
/// <remarks>
/// <para>A country, region or district is bounded by all places in it, however far off: were an outlying island left out, the country would
/// be found where its island is not. The meridians are those of the shortest arc that holds all places, so that Fiji is small and lies
/// across the antimeridian.</para>
/// <para>An area of the supplement that is no settlement and reaches more than <see cref="SmallestReachKm"/> is bounded by the circle of
/// its reach. All else is a point.</para>
/// </remarks>
internal static class AreaBounding
{
    public const int SmallestReachKm = 10;

    private const double KmPerDegree = 111.195;

    public static AreaBounds[] Of(List<PlaceDraft> places)
    {
        var members = new Dictionary<PlaceDraft, List<GeoPoint>>();
        foreach (var place in places.Where(place => place.Level is PlaceLevel.Place or PlaceLevel.Area))
        {
            for (var at = place.Parent; at is not null; at = at.Parent)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(members, at, out _);
                (list ??= []).Add(GeoPoint.Of(place.Latitude, place.Longitude));
            }
        }

        return [.. places.Select(place => BoxOf(place, members) is { } box
            ? new AreaBounds(place.Index, box.South, box.West, box.North, box.East) : (AreaBounds?)null).OfType<AreaBounds>()];
    }

    /// <summary>Gets the smallest box around some points, at least one.</summary>
    public static GeoBox Around(List<GeoPoint> points)
    {
        var longitudes = points.ConvertAll(point => point.MicroLongitude);
        longitudes.Sort();
        var (widest, west, east) = (-1L, 0, 0);
        for (var i = 0; i < longitudes.Count; i++)
        {
            var next = longitudes[(i + 1) % longitudes.Count];
            var gap = (long)next - longitudes[i] + (i + 1 == longitudes.Count ? GeoBox.Turn : 0);
            (widest, west, east) = gap > widest ? (gap, next, longitudes[i]) : (widest, west, east);
        }

        return new GeoBox(points.Min(point => point.MicroLatitude), west, points.Max(point => point.MicroLatitude), east);
    }

    private static GeoBox? BoxOf(PlaceDraft place, Dictionary<PlaceDraft, List<GeoPoint>> members) =>
        place.Level is PlaceLevel.Country or PlaceLevel.Region or PlaceLevel.District
            ? members.TryGetValue(place, out var points) ? Around(points) : null
        : place.RadiusKm > SmallestReachKm && !place.Feature.StartsWith("PPL", StringComparison.Ordinal) ? AroundCircle(place)
        : null;

    /// <summary>The box around a circle; all longitudes where it reaches a pole.</summary>
    private static GeoBox AroundCircle(PlaceDraft place)
    {
        var reach = place.RadiusKm / KmPerDegree;
        var (south, north) = (place.Latitude - reach, place.Latitude + reach);
        if (south <= -90 || north >= 90)
        {
            return new GeoBox(Micro(Math.Max(south, -90)), -GeoBox.HalfTurn, Micro(Math.Min(north, 90)), GeoBox.HalfTurn);
        }

        var (latitude, angle) = (double.DegreesToRadians(place.Latitude), double.DegreesToRadians(reach));
        var width = double.RadiansToDegrees(Math.Asin(Math.Min(1, Math.Sin(angle) / Math.Cos(latitude))));
        return new GeoBox(Micro(south), Micro(Turned(place.Longitude - width)), Micro(north), Micro(Turned(place.Longitude + width)));
    }

    private static double Turned(double longitude) => longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;

    private static int Micro(double degrees) => (int)Math.Round(degrees * GeoPoint.Degree);
}

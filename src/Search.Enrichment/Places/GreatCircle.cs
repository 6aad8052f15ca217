using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>Distances on the globe.</summary>
internal static class GreatCircle
{
    private const double DiameterKm = 12742;

    /// <summary>The distance of two points by the haversine formula, in kilometres.</summary>
    public static double Kilometres(in PlaceRecord from, in PlaceRecord to)
    {
        var (latitude, other) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var north = Math.Sin((other - latitude) / 2);
        var east = Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2);
        return DiameterKm * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(latitude) * Math.Cos(other) * east * east))));
    }
}

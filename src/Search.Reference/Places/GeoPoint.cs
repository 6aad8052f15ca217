namespace Search.Reference;

/// <summary>A point of the Earth's surface, WGS 84, to the millionth of a degree (about 10 cm), so that comparisons are exact.</summary>
/// <param name="MicroLatitude">Millionths of a degree north, -90,000,000 to 90,000,000.</param>
/// <param name="MicroLongitude">Millionths of a degree east, -180,000,000 to 180,000,000; both ends are the same meridian.</param>
public readonly record struct GeoPoint(int MicroLatitude, int MicroLongitude)
{
    /// <summary>How many units a degree has.</summary>
    public const int Degree = 1_000_000;

    /// <summary>Gets the degrees north.</summary>
    public double Latitude => MicroLatitude / (double)Degree;

    /// <summary>Gets the degrees east.</summary>
    public double Longitude => MicroLongitude / (double)Degree;

    /// <summary>Makes the point nearest to these degrees.</summary>
    /// <exception cref="OverflowException">A number is far outside of what degrees can be.</exception>
    public static GeoPoint Of(double latitude, double longitude) =>
        new(checked((int)Math.Round(latitude * Degree)), checked((int)Math.Round(longitude * Degree)));
}

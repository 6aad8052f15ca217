namespace Search.Reference;

/// <summary>What lies between two parallels and two meridians, edges included; in millionths of a degree.</summary>
/// <remarks>
/// It runs eastwards from <paramref name="West"/> to <paramref name="East"/>, across the antimeridian where West is greater. From -180 to
/// 180 it goes round the world. A point is the box whose edges fall together.
/// </remarks>
/// <param name="South">The southern edge.</param>
/// <param name="West">The western edge.</param>
/// <param name="North">The northern edge, not below the southern.</param>
/// <param name="East">The eastern edge.</param>
public readonly record struct GeoBox(int South, int West, int North, int East)
{
    /// <summary>Half the way round the world.</summary>
    public const int HalfTurn = 180 * GeoPoint.Degree;

    /// <summary>The way round the world.</summary>
    public const int Turn = 2 * HalfTurn;

    /// <summary>Gets how far it runs from west to east, 0 to 360,000,000.</summary>
    public int Width => West == -HalfTurn && East == HalfTurn ? Turn : Eastwards(West, East);

    /// <summary>Says whether a point lies in it.</summary>
    public bool Contains(GeoPoint point) =>
        point.MicroLatitude >= South && point.MicroLatitude <= North && Eastwards(West, point.MicroLongitude) <= Width;

    /// <summary>Says whether all of another box lies in it.</summary>
    public bool Contains(GeoBox other) =>
        other.South >= South && other.North <= North
        && (Width == Turn || Eastwards(West, other.West) + (long)other.Width <= Width);

    /// <summary>Says whether some point lies in both.</summary>
    public bool Meets(GeoBox other) =>
        other.South <= North && South <= other.North
        && (Eastwards(West, other.West) <= Width || Eastwards(other.West, West) <= other.Width);

    /// <summary>Gets how far one goes eastwards from a longitude to another: 0 to less than a turn.</summary>
    public static int Eastwards(int from, int to) => (int)((((long)to - from) % Turn + Turn) % Turn);
}

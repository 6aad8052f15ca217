using Search.Reference;

namespace Search.Indexing;

/// <summary>A part of the Earth's surface that a query asks for. Its edge belongs to it.</summary>
internal abstract record GeoShape
{
    /// <summary>Gets the field that is written before it.</summary>
    public abstract string Field { get; }

    /// <summary>Gets what is written behind the colon; the same for equal shapes.</summary>
    public abstract override string ToString();

    /// <summary>Says whether a point lies in it.</summary>
    public abstract bool Contains(GeoPoint point);

    /// <summary>Says whether all of a box lies in it.</summary>
    public abstract bool Contains(GeoBox box);

    /// <summary>
    /// Says whether a place lies in it: by its point, or where it is an area, with all its bounds. An area whose bounds are not known does
    /// not.
    /// </summary>
    public bool Contains(PlaceExtent place) =>
        place.Bounds is { } bounds ? Contains(bounds) : place.IsPoint && Contains(place.Point);
}

/// <summary>What lies at most so far from a point.</summary>
/// <param name="Centre">The point.</param>
/// <param name="Radius">How far.</param>
internal sealed record CircleShape(GeoPoint Centre, Distance Radius) : GeoShape
{
    private readonly double _metres = Radius.Metres;

    private readonly double _band = Radius.Metres / GreatCircle.Farthest * 180 * GeoPoint.Degree * 1.000_001;

    public override string Field => QueryField.Near.Name;

    /// <summary>What lies on parallels that are too far off is told without trigonometry.</summary>
    public override bool Contains(GeoPoint point) =>
        Math.Abs(point.MicroLatitude - Centre.MicroLatitude) <= _band + 1 && GreatCircle.Distance(Centre, point) <= _metres;

    public override bool Contains(GeoBox box) => GreatCircle.FarthestDistance(Centre, box) <= _metres;

    public override string ToString() => $"{Coordinates.Text(Centre.MicroLatitude)},{Coordinates.Text(Centre.MicroLongitude)}~{Radius}";
}

/// <summary>What lies between two parallels and two meridians.</summary>
internal sealed record BoxShape(GeoBox Box) : GeoShape
{
    public override string Field => QueryField.Box.Name;

    public override bool Contains(GeoPoint point) => Box.Contains(point);

    public override bool Contains(GeoBox box) => Box.Contains(box);

    public override string ToString() => Coordinates.Text(Box);
}

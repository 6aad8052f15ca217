using Search.Reference;

namespace Search.Indexing;

/// <summary>What lies within straight sides, in the plane of longitude and latitude (as GeoJSON has them, RFC 7946).</summary>
/// <remarks>
/// Each side takes the shorter way in longitude, so that it may cross the antimeridian. The sides do not cross each other and do not go
/// round a pole; <see cref="PlanePolygon"/> makes sure. All is reckoned in whole millionths of a degree, without rounding.
/// </remarks>
internal sealed record PolygonShape : GeoShape
{
    private readonly GeoPoint[] _corners;
    private readonly PlanePolygon _plane;

    private PolygonShape(GeoPoint[] corners, PlanePolygon plane) => (_corners, _plane) = (corners, plane);

    public override string Field => QueryField.Polygon.Name;

    /// <summary>Makes the polygon of some corners, or says what is wrong with them.</summary>
    /// <param name="corners">The corners in their order; the first may be repeated as the last.</param>
    /// <param name="problem">What is wrong with them, and what would be right.</param>
    public static PolygonShape? Of(List<GeoPoint> corners, out (string Message, string Hint) problem)
    {
        GeoPoint[] distinct = [.. corners.Where((corner, i) => i == 0 || corner != corners[i - 1])];
        distinct = distinct.Length > 1 && distinct[^1] == distinct[0] ? distinct[..^1] : distinct;
        return PlanePolygon.Of(distinct, out problem) is { } plane ? new PolygonShape(distinct, plane) : null;
    }

    public override bool Contains(GeoPoint point)
    {
        for (var x = _plane.FirstTurn(point.MicroLongitude); x <= _plane.East; x += GeoBox.Turn)
        {
            if (_plane.Contains(x, point.MicroLatitude))
            {
                return true;
            }
        }

        return false;
    }

    public override bool Contains(GeoBox box)
    {
        for (var west = _plane.FirstTurn(box.West); west <= _plane.East; west += GeoBox.Turn)
        {
            if (_plane.Contains(west, box.South, west + box.Width, box.North))
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(PolygonShape? other) => other is not null && _corners.AsSpan().SequenceEqual(other._corners);

    public override int GetHashCode() => _corners.Aggregate(17, HashCode.Combine);

    public override string ToString() =>
        string.Join(',', _corners.Select(corner => $"{Coordinates.Text(corner.MicroLongitude)},{Coordinates.Text(corner.MicroLatitude)}"));
}

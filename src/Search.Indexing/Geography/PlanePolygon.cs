using Search.Reference;

namespace Search.Indexing;

/// <summary>A simple polygon in the plane of longitude (x, unrolled) and latitude (y), in whole millionths of a degree.</summary>
internal sealed class PlanePolygon
{
    private readonly (long X, long Y)[] _corners;

    private PlanePolygon((long X, long Y)[] corners)
    {
        _corners = corners;
        (West, East) = (corners.Min(corner => corner.X), corners.Max(corner => corner.X));
    }

    /// <summary>The smallest x.</summary>
    public long West { get; }

    /// <summary>The largest x, less than a turn from the smallest.</summary>
    public long East { get; }

    /// <summary>Unrolls corners, or says why they make no polygon.</summary>
    public static PlanePolygon? Of(GeoPoint[] corners, out (string Message, string Hint) problem)
    {
        if (corners.Length < 3)
        {
            problem = ("A polygon needs three different corners.",
                "Write longitude,latitude of each corner in turn: polygon:36,49,38,49,37,50");
            return null;
        }

        if (Unroll(corners, out problem) is not { } unrolled)
        {
            return null;
        }

        var plane = new PlanePolygon(unrolled);
        problem = plane.Fault(corners);
        return problem.Message is null ? plane : null;
    }

    /// <summary>Gets a longitude as the first x that is not west of the polygon.</summary>
    public long FirstTurn(int longitude) => West + ((((longitude - West) % GeoBox.Turn) + GeoBox.Turn) % GeoBox.Turn);

    /// <summary>Says whether a point lies in it or on a side.</summary>
    public bool Contains(long x, long y)
    {
        var inside = false;
        var from = _corners[^1];
        foreach (var to in _corners)
        {
            var side = Side(from, to, (x, y));
            if (side == 0 && PlaneSides.IsBetween(from, to, (x, y)))
            {
                return true;
            }

            if (from.Y > y != to.Y > y && (to.Y > from.Y) == (side > 0))
            {
                inside = !inside;
            }

            from = to;
        }

        return inside;
    }

    /// <summary>
    /// Says whether all of a box lies in it: no side passes through its inner part, and one of its inner points lies in it. Of a box
    /// without inner part that is not a point, no side may meet what is between its ends, be it only from without.
    /// </summary>
    public bool Contains(long west, long south, long east, long north)
    {
        if (!Contains(west, south) || !Contains(east, north) || !Contains(west, north) || !Contains(east, south))
        {
            return false;
        }

        var from = _corners[^1];
        foreach (var to in _corners)
        {
            if (PlaneSides.Enters(from, to, west, south, east, north))
            {
                return false;
            }

            from = to;
        }

        return (west == east && south == north) || ContainsMiddle(west + east, south + north);
    }

    /// <summary>Gets on which side of a line a point lies: above 0 on the left, 0 on it.</summary>
    internal static long Side((long X, long Y) from, (long X, long Y) to, (long X, long Y) point) =>
        ((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X));

    private bool ContainsMiddle(long doubleX, long doubleY) =>
        new PlanePolygon(Array.ConvertAll(_corners, corner => (corner.X * 2, corner.Y * 2))).Contains(doubleX, doubleY);

    private static (long X, long Y)[]? Unroll(GeoPoint[] corners, out (string Message, string Hint) problem)
    {
        problem = default;
        var unrolled = new (long X, long Y)[corners.Length];
        var x = (long)corners[0].MicroLongitude;
        for (var at = 0; at < corners.Length; at++)
        {
            unrolled[at] = (x, corners[at].MicroLatitude);
            var next = corners[(at + 1) % corners.Length];
            var way = GeoBox.Eastwards(corners[at].MicroLongitude, next.MicroLongitude);
            if (way == GeoBox.HalfTurn)
            {
                problem = ($"The side from {Name(corners[at])} to {Name(next)} may go east or west about: both are 180 degrees.",
                    "Put a corner between the two.");
                return null;
            }

            x += way > GeoBox.HalfTurn ? way - GeoBox.Turn : way;
        }

        if (x != corners[0].MicroLongitude)
        {
            problem = ("The polygon goes round a pole.",
                "Write a box for what lies around it, as in bbox:-180,66,180,90, or polygons that do not go round.");
            return null;
        }

        return unrolled;
    }

    private (string Message, string Hint) Fault(GeoPoint[] corners)
    {
        if (East - West >= GeoBox.Turn)
        {
            return ("The polygon goes round the world.",
                "Write a box, as in bbox:-180,-60,180,75, or several polygons with OR between them.");
        }

        for (var i = 0; i < _corners.Length; i++)
        {
            for (var j = i + 1; j < _corners.Length; j++)
            {
                if (PlaneSides.Clash(_corners, i, j))
                {
                    return ($"The sides that begin at {Name(corners[i])} and {Name(corners[j])} touch or cross.",
                        "List the corners in the order in which one walks around the area.");
                }
            }
        }

        return default;
    }

    private static string Name(GeoPoint corner) =>
        $"{Coordinates.Text(corner.MicroLongitude)},{Coordinates.Text(corner.MicroLatitude)}";
}

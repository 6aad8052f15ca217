namespace Search.Indexing;

/// <summary>How the sides of a polygon lie to each other and to a box, reckoned without rounding.</summary>
internal static class PlaneSides
{
    /// <summary>Says whether a point on the line of two others lies between them, or is one of them.</summary>
    public static bool IsBetween((long X, long Y) from, (long X, long Y) to, (long X, long Y) point) =>
        point.X >= Math.Min(from.X, to.X) && point.X <= Math.Max(from.X, to.X)
        && point.Y >= Math.Min(from.Y, to.Y) && point.Y <= Math.Max(from.Y, to.Y);

    /// <summary>
    /// Says whether a side meets the inner part of a box: neither do the parallels and meridians of the box part the two, nor does the line
    /// of the side. Of a box without width or height, the inner part is the line between its ends.
    /// </summary>
    public static bool Enters((long X, long Y) from, (long X, long Y) to, long west, long south, long east, long north)
    {
        if (IsParted(Math.Min(from.X, to.X), Math.Max(from.X, to.X), west, east)
            || IsParted(Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y), south, north))
        {
            return false;
        }

        var (one, two) = (PlanePolygon.Side(from, to, (west, south)), PlanePolygon.Side(from, to, (east, south)));
        var (three, four) = (PlanePolygon.Side(from, to, (west, north)), PlanePolygon.Side(from, to, (east, north)));
        var least = Math.Min(Math.Min(one, two), Math.Min(three, four));
        var most = Math.Max(Math.Max(one, two), Math.Max(three, four));
        return least < 0 && most > 0;
    }

    /// <summary>Says whether two sides of a polygon meet elsewhere than in the corner they share.</summary>
    public static bool Clash((long X, long Y)[] corners, int i, int j)
    {
        var count = corners.Length;
        var (a, b, c, d) = (corners[i], corners[(i + 1) % count], corners[j], corners[(j + 1) % count]);
        return j == i + 1 ? TurnsBack(a, b, d)
            : (j + 1) % count == i ? TurnsBack(c, d, b)
            : Meet(a, b, c, d);
    }

    private static bool IsParted(long least, long most, long low, long high) =>
        low == high ? most < low || least > low : most <= low || least >= high;

    /// <summary>Says whether the way from a corner over another to a third goes back over itself.</summary>
    private static bool TurnsBack((long X, long Y) from, (long X, long Y) over, (long X, long Y) to) =>
        PlanePolygon.Side(from, over, to) == 0 && (IsBetween(from, over, to) || IsBetween(over, to, from));

    private static bool Meet((long X, long Y) a, (long X, long Y) b, (long X, long Y) c, (long X, long Y) d)
    {
        var (ofC, ofD) = (Math.Sign(PlanePolygon.Side(a, b, c)), Math.Sign(PlanePolygon.Side(a, b, d)));
        var (ofA, ofB) = (Math.Sign(PlanePolygon.Side(c, d, a)), Math.Sign(PlanePolygon.Side(c, d, b)));
        return (ofC * ofD < 0 && ofA * ofB < 0)
            || (ofC == 0 && IsBetween(a, b, c)) || (ofD == 0 && IsBetween(a, b, d))
            || (ofA == 0 && IsBetween(c, d, a)) || (ofB == 0 && IsBetween(c, d, b));
    }
}

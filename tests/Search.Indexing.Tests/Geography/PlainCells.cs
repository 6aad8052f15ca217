using System.Globalization;
using Search.Reference;

namespace Search.Indexing.Tests.Geography;

/// <summary>Tiles of Web Mercator by the formulas in which they are usually given.</summary>
internal static class PlainCells
{
    /// <summary>Gets the tile in which a place lies, an area with all its corners; null where there is none.</summary>
    public static string? Of(IReadOnlyDictionary<string, PlaceExtent> extents, string place, int level)
    {
        if (!extents.TryGetValue(place, out var extent))
        {
            return null;
        }

        if (extent.Bounds is not { } box)
        {
            return Of(extent.Point, level);
        }

        var tile = Of(new GeoPoint(box.South, box.West), level);
        return box.West <= box.East && tile == Of(new GeoPoint(box.North, box.East), level) ? tile : null;
    }

    /// <summary>Gets a box that is hardly larger than a tile.</summary>
    public static GeoBox BoxOf(string tile)
    {
        var (level, column, row) = tile.Split('/') is [var l, var x, var y] ? (int.Parse(l), int.Parse(x), int.Parse(y)) : default;
        var size = 1 << level;
        return new GeoBox(
            row == size - 1 ? -90_000_000 : Latitude(row + 1, size) - 10,
            (int)((column * 360e6 / size) - 180e6),
            row == 0 ? 90_000_000 : Latitude(row, size) + 10,
            (int)(((column + 1) * 360e6 / size) - 180e6));
    }

    private static string Of(GeoPoint point, int level)
    {
        var size = 1 << level;
        var column = (int)Math.Floor((point.Longitude + 180) / 360 * size) % size;
        var angle = double.DegreesToRadians(Math.Clamp(point.Latitude, -85.05112878, 85.05112878));
        var row = (int)Math.Floor((1 - (Math.Log(Math.Tan(angle) + (1 / Math.Cos(angle))) / Math.PI)) / 2 * size);
        return string.Create(CultureInfo.InvariantCulture, $"{level}/{column}/{Math.Clamp(row, 0, size - 1)}");
    }

    private static int Latitude(int row, int size) =>
        (int)(double.RadiansToDegrees(Math.Atan(Math.Sinh(Math.PI * (1 - (2.0 * row / size))))) * 1e6);
}

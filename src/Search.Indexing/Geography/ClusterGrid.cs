using Search.Reference;

namespace Search.Indexing;

/// <summary>
/// The cells that places are clustered by: tiles of the Web Mercator pyramid, which lie where they are whatever part of the map is shown.
/// </summary>
/// <remarks>
/// A map at a zoom has tiles of 256 pixels; its cells are the tiles two levels deeper, of 64 pixels. What lies beyond 85.05 degrees belongs
/// to the outermost row, and the antimeridian to the first column, so that no cell crosses it.
/// </remarks>
/// <param name="Zoom">The map's zoom, 0 to <see cref="LargestZoom"/>.</param>
internal readonly record struct ClusterGrid(int Zoom)
{
    public const int LargestZoom = 18;

    private const int Deeper = 2;

    private int Level => Zoom + Deeper;

    private int Size => 1 << Level;

    /// <summary>Gets the cell in which a place lies, an area with its whole bounding box; null where it lies in none.</summary>
    public GridCell? CellOf(PlaceExtent place) =>
        place.Bounds is { } box ? CellOf(box)
        : place.IsPoint ? CellOf(place.Point)
        : null;

    public GridCell CellOf(GeoPoint point) => new(Column(point.MicroLongitude), Row(point.MicroLatitude));

    /// <summary>Gets the name of a cell's tile: zoom, column and row.</summary>
    public string NameOf(GridCell cell) => FormattableString.Invariant($"{Level}/{cell.Column}/{cell.Row}");

    /// <summary>Says whether a cell lies at least partly on a map.</summary>
    public bool IsOn(GeoBox map, GridCell cell)
    {
        if (cell.Row < Row(map.North) || cell.Row > Row(map.South))
        {
            return false;
        }

        var (west, east) = (Column(map.West), Column(map.East));
        var columns = (east - west + Size) % Size;
        return (cell.Column - west + Size) % Size <= columns || map.Width > GeoBox.Turn - (GeoBox.Turn >> Level);
    }

    /// <summary>Gets a longitude as cells see it: 180 is -180.</summary>
    public static int Longitude(int micro) => micro == GeoBox.HalfTurn ? -GeoBox.HalfTurn : micro;

    private GridCell? CellOf(GeoBox box)
    {
        var (west, east) = (Longitude(box.West), Longitude(box.East));
        var (first, last) = (CellOf(new GeoPoint(box.South, west)), CellOf(new GeoPoint(box.North, east)));
        return first == last && box.Width == east - west ? first : null;
    }

    private int Column(int longitude) => (int)(((long)Longitude(longitude) + GeoBox.HalfTurn) * Size / GeoBox.Turn);

    private int Row(int latitude)
    {
        var fromTop = (1 - (Math.Asinh(Math.Tan(latitude * Math.PI / GeoBox.HalfTurn)) / Math.PI)) / 2;
        return (int)Math.Clamp(Math.Floor(fromTop * Size), 0, Size - 1);
    }
}

/// <summary>One cell of a grid.</summary>
/// <param name="Column">Counted eastwards from the antimeridian.</param>
/// <param name="Row">Counted from the north.</param>
internal readonly record struct GridCell(int Column, int Row);

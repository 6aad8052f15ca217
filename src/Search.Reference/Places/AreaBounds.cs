using System.Runtime.InteropServices;

namespace Search.Reference;

/// <summary>
/// The bounds of one area in the compiled gazetteer, in millionths of a degree; the section is in the order of the places.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct AreaBounds(int Place, int South, int West, int North, int East)
{
    public GeoBox Box => new(South, West, North, East);
}

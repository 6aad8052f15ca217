namespace Search.Reference;

/// <summary>Where a place lies, as a search by place sees it.</summary>
/// <param name="Level">How it stands in the containment of places.</param>
/// <param name="Point">The point that stands for it.</param>
/// <param name="Bounds">
/// Of a country, region or district, the smallest box around all places of the gazetteer that lie in it; of an area of the supplement that
/// reaches more than 10 km, the box around the circle of its reach. Null for what is a point, and for a country or region in which the
/// gazetteer knows no place.
/// </param>
public readonly record struct PlaceExtent(PlaceLevel Level, GeoPoint Point, GeoBox? Bounds)
{
    /// <summary>Gets whether it is taken for a point: a settlement or a small feature.</summary>
    public bool IsPoint => Bounds is null && (Level is PlaceLevel.Place or PlaceLevel.Area);
}

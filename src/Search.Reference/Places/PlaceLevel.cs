namespace Search.Reference;

/// <summary>How a place stands in the containment of places, outermost first.</summary>
public enum PlaceLevel
{
    /// <summary>A country or territory with an ISO 3166-1 code.</summary>
    Country,

    /// <summary>A first-order region: oblast, governorate, state.</summary>
    Region,

    /// <summary>A second-order region: raion, county.</summary>
    District,

    /// <summary>Anything smaller: a settlement, a river, a plant.</summary>
    Place,

    /// <summary>An area of our own supplement that may cross regions or borders: a front, a historical region, a sea.</summary>
    Area,
}

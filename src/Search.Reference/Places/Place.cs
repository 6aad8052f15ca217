namespace Search.Reference;

/// <summary>An entry of the gazetteer.</summary>
/// <param name="Id">Its id, whose form tells the level.</param>
/// <param name="Name">Its label, in English where it has an English name.</param>
/// <param name="Level">How it stands in the containment of places.</param>
/// <param name="Latitude">Degrees north, WGS 84; of an area, a point that stands for it.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Feature">GeoNames' feature code (<c>PPLC</c>, <c>ADM1</c>, <c>PCLI</c> for countries), or the supplement's own
/// word.</param>
/// <param name="Population">Inhabitants; 0 where unknown. Of a region, the sum of its listed settlements.</param>
/// <param name="RadiusKm">How far it reaches from its point, or 0 where the tables say nothing.</param>
/// <param name="Country">The ISO 3166-1 alpha-2 code of the country that holds it by law, or "" where none or several do.</param>
/// <param name="Parent">The smallest place of the gazetteer that contains it, or null.</param>
public sealed record Place(
    PlaceId Id, string Name, PlaceLevel Level, double Latitude, double Longitude, string Feature, long Population, int RadiusKm,
        string Country, PlaceId? Parent);

namespace Search.Reference;

/// <summary>How likely a place is meant by its name when nothing else tells: the prior that orders the candidates of a name.</summary>
/// <remarks>
/// The decimal logarithm of its inhabitants, moved by what it is: countries and capitals are named most, a region a little less than its
/// seat, districts and parts of towns much less; what is not inhabited counts like a hamlet, an area of the supplement like a city, and the
/// more the farther it reaches, since it was listed because reports name it. A name that is not the label costs
/// <see cref="AlternatePenalty"/>.
/// </remarks>
internal static class Importance
{
    public const float AlternatePenalty = 1.2f;

    public static float Of(PlaceDraft place) => (float)Math.Log10(place.Population + 1) + Bonus(ClassOf(place), place);

    public static PlaceClass ClassOf(PlaceDraft place) => place.Level switch
    {
        PlaceLevel.Country => PlaceClass.Country,
        PlaceLevel.Region or PlaceLevel.District => PlaceClass.Region,
        PlaceLevel.Area => PlaceClass.Area,
        _ => place.Feature switch
        {
            "PPLC" => PlaceClass.Capital,
            "PPLA" => PlaceClass.Seat,
            "PPLX" => PlaceClass.Quarter,
            "ADM3" => PlaceClass.Region,
            _ when place.Feature.StartsWith("PPL", StringComparison.Ordinal) || place.Feature == "STLMT" => PlaceClass.Settlement,
            _ => PlaceClass.Feature,
        },
    };

    private static float Bonus(PlaceClass kind, PlaceDraft place) => kind switch
    {
        PlaceClass.Country => 4f,
        PlaceClass.Capital => 1.5f,
        PlaceClass.Seat => 0.5f,
        PlaceClass.Region => place.Level == PlaceLevel.Region ? -1f : -2f,
        PlaceClass.Quarter => -0.7f,
        PlaceClass.Feature => 1.5f,
        PlaceClass.Area => 4.5f + (0.8f * (float)Math.Log10(place.RadiusKm + 1)),
        _ => 0f,
    };
}

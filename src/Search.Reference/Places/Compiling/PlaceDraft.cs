namespace Search.Reference;

/// <summary>A place while the gazetteer is being compiled.</summary>
internal sealed class PlaceDraft
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PlaceLevel Level { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public required string Feature { get; init; }

    public long Population { get; set; }

    public int RadiusKm { get; init; }

    public PlaceDraft? Parent { get; set; }

    /// <summary>Gets the other names, in any script.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>Gets the adjectives and peoples, of a country, region or area.</summary>
    public string[] Demonyms { get; init; } = [];

    /// <summary>Gets or sets the place's number in the compiled file.</summary>
    public int Index { get; set; }

    /// <summary>Gets the nearest container at a level, the place itself included, or null.</summary>
    public PlaceDraft? At(PlaceLevel level)
    {
        var at = this;
        while (at is not null && at.Level != level)
        {
            at = at.Parent;
        }

        return at;
    }
}

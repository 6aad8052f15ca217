namespace Search.Enrichment.Places;

/// <summary>What is weighed to choose among the places of one name.</summary>
internal enum CandidateFeature
{
    /// <summary>The gazetteer's prior: inhabitants and class.</summary>
    Importance,

    /// <summary>The name is not the label: 1 for a small place, 0 for one that is well known.</summary>
    Alternate,

    Country,
    Region,
    District,
    Capital,
    Seat,
    Quarter,
    Feature,
    Area,

    /// <summary>Other names lie within some 50 km.</summary>
    Near,

    /// <summary>Other names lie within some 150 km.</summary>
    Around,

    /// <summary>Other names lie in the same region.</summary>
    InRegion,

    /// <summary>The share of the names that lies in the same country.</summary>
    InCountry,

    /// <summary>The report names its region, or the region itself for what lies beside it.</summary>
    RegionNamed,

    /// <summary>The report names its country.</summary>
    CountryNamed,

    /// <summary>It is a region that holds a town of the same name, and the text does not call it a region.</summary>
    HoldsNamesake,
}

namespace Search.Enrichment.Places;

/// <summary>What is weighed to choose among the places of one name.</summary>
internal enum CandidateFeature
{
    /// <summary>The gazetteer's prior: inhabitants and class.</summary>
    Importance,

    /// <summary>The name is not the label.</summary>
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

    /// <summary>The text calls it a region, and it is one.</summary>
    CalledRegion,
}

namespace Search.Enrichment.Places;

/// <summary>What is weighed, beside the cues, to tell whether a span is a place at all.</summary>
internal enum JudgeFeature
{
    /// <summary>Always 1.</summary>
    Bias,

    /// <summary>The importance of the place.</summary>
    Importance,

    /// <summary>The place's share among the candidates of its name.</summary>
    Share,

    Near,
    Around,
    InRegion,
    InCountry,
    Country,
    Region,
    Area,
    Demonym,

    /// <summary>The name is not the place's label: 1 for a town of ten thousand and below, 0 from a million on.</summary>
    Alternate,

    /// <summary>How often the report uses the name: the natural logarithm.</summary>
    Mentions,

    /// <summary>No place was found for the name.</summary>
    Unresolved,

    /// <summary>The text calls it a region.</summary>
    CalledRegion,

    /// <summary>It is a town of a country where towns bear the surnames of English texts.</summary>
    SurnameLand,

    /// <summary>Its container is stated and holds a place of the name.</summary>
    Inside,
}

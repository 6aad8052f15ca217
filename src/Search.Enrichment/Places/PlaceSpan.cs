using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>Tokens that name a place, and what they were resolved to.</summary>
internal sealed class PlaceSpan
{
    /// <summary>Gets the first token.</summary>
    public required int First { get; init; }

    /// <summary>Gets the token behind the last.</summary>
    public required int End { get; set; }

    /// <summary>Gets the key of the name in the gazetteer; with <see cref="IsRegion"/> what makes two spans the same name.</summary>
    public required ulong Key { get; set; }

    /// <summary>Gets a value indicating whether it is an adjective or a people.</summary>
    public bool IsDemonym { get; init; }

    /// <summary>Gets a value indicating whether it is a country's name.</summary>
    public bool IsCountry { get; init; }

    /// <summary>Gets a value indicating whether the text says that it is a region: "the Donetsk region".</summary>
    public bool IsRegion { get; set; }

    /// <summary>Gets a value indicating whether the gazetteer does not hold the name, and only the text says that it is a place.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Gets or sets what the text around it says for or against its being a place.</summary>
    public PlaceCues Cues { get; set; }

    /// <summary>Gets a value indicating whether it is the state in the name of its body, which an actor has taken already.</summary>
    public bool IsInActor { get; init; }

    /// <summary>Gets or sets the container that the text states.</summary>
    public PlaceSpan? Container { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the place lies in the container for certain ("in the Donetsk region"), or perhaps ("Kyiv,
    /// Ukraine" or a list).
    /// </summary>
    public bool IsContained { get; set; }

    /// <summary>Gets or sets the index of the place, or -1.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Gets or sets a value indicating whether it was resolved inside its stated container.</summary>
    public bool IsInside { get; set; }

    /// <summary>Gets or sets how often the report uses the name.</summary>
    public int Mentions { get; set; } = 1;

    /// <summary>Gets or sets the place's share among the candidates of the name, from 0 to 1.</summary>
    public float Share { get; set; } = 1;

    /// <summary>Gets or sets a value indicating whether the name is not the place's label.</summary>
    public bool IsAlternate { get; set; }

    /// <summary>Gets or sets what other names of the report say for the place: within 50 km, within 150 km, in its region, its country.</summary>
    public (float Near, float Around, float InRegion, float InCountry) Support { get; set; }

    public PlaceMentionKind Kind { get; set; }

    public double Confidence { get; set; }

    public string Why { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether the span turned out to be no place, or one too doubtful to keep.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Gets or sets the id of the stated container in which the place could not be found.</summary>
    public PlaceId? UnresolvedIn { get; set; }

    public void Resolve(int place, double confidence, string why) => (Place, Confidence, Why) = (place, confidence, why);

    /// <summary>Leaves the span out, with the reason.</summary>
    public void Drop(string why) => (IsDropped, Why) = (true, why);

    public bool Has(PlaceCues cue) => (Cues & cue) != 0;
}

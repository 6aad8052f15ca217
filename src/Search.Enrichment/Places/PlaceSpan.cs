using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>Tokens that name a place, and what they were resolved to.</summary>
internal sealed class PlaceSpan
{
    /// <summary>Gets the first token.</summary>
    public required int First { get; init; }

    /// <summary>Gets the token behind the last.</summary>
    public required int End { get; init; }

    /// <summary>Gets the key of the name in the gazetteer; with <see cref="IsRegion"/> what makes two spans the same name.</summary>
    public required ulong Key { get; init; }

    /// <summary>Gets a value indicating whether it is an adjective or a people.</summary>
    public bool IsDemonym { get; init; }

    /// <summary>Gets a value indicating whether the text says that it is a region: "the Donetsk region".</summary>
    public bool IsRegion { get; init; }

    /// <summary>Gets a value indicating whether the gazetteer does not hold the name, and only the text says that it is a place.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Gets or sets the container that the text states.</summary>
    public PlaceSpan? Container { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the place lies in the container for certain ("in the Donetsk region"), or perhaps ("Kyiv,
    /// Ukraine" or a list).
    /// </summary>
    public bool IsContained { get; set; }

    /// <summary>Gets or sets the index of the place, or -1.</summary>
    public int Place { get; set; } = -1;

    public PlaceMentionKind Kind { get; set; }

    public double Confidence { get; set; }

    public string Why { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether the span turned out to be no place, or one too doubtful to keep.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Gets or sets the id of the stated container in which the place could not be found.</summary>
    public PlaceId? UnresolvedIn { get; set; }

    public void Resolve(int place, double confidence, string why) => (Place, Confidence, Why) = (place, confidence, why);
}

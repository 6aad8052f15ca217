using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>What the passes see: the text, the gazetteer, the names and where on the map they lie.</summary>
internal sealed class Resolution(TokenizedText text, Gazetteer gazetteer)
{
    public TokenizedText Text { get; } = text;

    public Gazetteer Gazetteer { get; } = gazetteer;

    public Neighbourhood Neighbourhood { get; } = new(gazetteer);

    /// <summary>Gets or sets the names that were weighed against each other, with their candidates.</summary>
    public IReadOnlyList<PlaceName> Weighed { get; set; } = [];

    /// <summary>Says whether a candidate fits how the text uses the name: no demonyms, and regions only where it says region.</summary>
    public bool Fits(PlaceName name, NameCandidate candidate) =>
        !candidate.IsDemonym && (!name.IsRegion
            || Gazetteer[candidate.Index].Level is PlaceLevel.Region or PlaceLevel.District or PlaceLevel.Area or PlaceLevel.Country);

    /// <summary>Fixes a name and lets it speak for places near it.</summary>
    public void Resolve(PlaceName name, int place, double confidence, string why)
    {
        name.Resolve(place, confidence, why);
        Neighbourhood.Add(place, name.Weight);
    }
}

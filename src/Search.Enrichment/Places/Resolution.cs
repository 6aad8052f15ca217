using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>What the passes see: the text, the gazetteer, the names and the support gathered so far.</summary>
internal sealed class Resolution(TokenizedText text, Gazetteer gazetteer)
{
    public TokenizedText Text { get; } = text;

    public Gazetteer Gazetteer { get; } = gazetteer;

    public Support Support { get; } = new(gazetteer);

    /// <summary>Says whether a candidate fits how the text uses the name: no demonyms, and regions only where it says region.</summary>
    public bool Fits(PlaceName name, NameCandidate candidate) =>
        !candidate.IsDemonym && (!name.IsRegion
            || Gazetteer[candidate.Index].Level is PlaceLevel.Region or PlaceLevel.District or PlaceLevel.Area or PlaceLevel.Country);

    /// <summary>Fixes a name and lets it support the others.</summary>
    public void Resolve(PlaceName name, int place, double confidence, string why)
    {
        name.Resolve(place, confidence, why);
        Support.Add(place, name.Spans.Count);
    }
}

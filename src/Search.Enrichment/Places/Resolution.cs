using Search.Enrichment.Text;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>What the passes see: the text, the gazetteer, the names and where on the map they lie.</summary>
internal sealed class Resolution(TokenizedText text, Gazetteer gazetteer)
{
    private int[]? _surnameLands;

    public TokenizedText Text { get; } = text;

    public Gazetteer Gazetteer { get; } = gazetteer;

    public Neighbourhood Neighbourhood { get; } = new(gazetteer);

    /// <summary>Gets or sets the names that were weighed against each other, with their candidates.</summary>
    public IReadOnlyList<PlaceName> Weighed { get; set; } = [];

    /// <summary>Says whether a candidate fits how the text uses the name: no demonyms, and regions only where it says region.</summary>
    public bool Fits(PlaceName name, NameCandidate candidate) =>
        !candidate.IsDemonym && (!name.IsRegion || IsArea(candidate) || !HasArea(name));

    private bool IsArea(NameCandidate candidate) =>
        !candidate.IsDemonym
            && Gazetteer[candidate.Index].Level is PlaceLevel.Region or PlaceLevel.District or PlaceLevel.Area or PlaceLevel.Country;

    /// <summary>Where the gazetteer knows no region of the name, "the Sudzha area" is around the town.</summary>
    private bool HasArea(PlaceName name)
    {
        var entry = Gazetteer.Lookup(name.Key);
        for (var i = 0; i < entry.Count; i++)
        {
            if (IsArea(entry[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether a country is one whose towns bear surnames that English texts are full of: Jackson, Franklin.</summary>
    public bool IsSurnameLand(int country)
    {
        _surnameLands ??= [.. PlaceWords.SurnameLands.Select(id => Gazetteer.IndexOf(id) ?? -1)];
        return Array.IndexOf(_surnameLands, country) >= 0;
    }

    /// <summary>Fixes a name and lets it speak for places near it.</summary>
    public void Resolve(PlaceName name, int place, double confidence, string why)
    {
        name.Resolve(place, confidence, why);
        Neighbourhood.Add(place, name.Weight);
        Neighbourhood.Name(place);
    }
}

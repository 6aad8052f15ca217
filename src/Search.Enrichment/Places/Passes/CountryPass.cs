using Search.Reference;

namespace Search.Enrichment.Places.Passes;

/// <summary>Countries and demonyms, unless a region of the same name (Georgia) leaves a doubt.</summary>
internal sealed class CountryPass : ResolutionPass
{
    public override void Run(Resolution at, PlaceName name)
    {
        var entry = at.Gazetteer.Lookup(name.Key);
        if (entry.Count == 0 || at.Gazetteer[entry[0].Index].Level != PlaceLevel.Country)
        {
            return;
        }

        for (var i = 1; i < entry.Count && !entry[0].IsDemonym; i++)
        {
            if (at.Gazetteer[entry[i].Index].Level is PlaceLevel.Region)
            {
                return;
            }
        }

        at.Resolve(name, entry[0].Index, 0.98, entry[0].IsDemonym ? "the demonym of a country" : "a country's name");
    }
}

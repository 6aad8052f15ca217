using Search.Reference;

namespace Search.Enrichment.Places.Passes;

/// <summary>Countries and demonyms, unless a region or town of the same name (Georgia, Lebanon in Pennsylvania) leaves a doubt.</summary>
internal sealed class CountryPass : ResolutionPass
{
    /// <summary>Some three thousand inhabitants: smaller namesakes of a country leave no doubt.</summary>
    private const float Rival = 3.5f;

    protected override void Run(Resolution at, PlaceName name)
    {
        var entry = at.Gazetteer.Lookup(name.Key);
        if (entry.Count == 0)
        {
            return;
        }

        if (entry[0].IsDemonym)
        {
            at.Resolve(name, entry[0].Index, 0.98, $"the demonym of {at.Gazetteer.NameAt(entry[0].Index)}");
        }
        else if (at.Gazetteer[entry[0].Index].Level == PlaceLevel.Country && !HasRival(at, entry))
        {
            at.Resolve(name, entry[0].Index, 0.98, "a country's name");
        }
    }

    private static bool HasRival(Resolution at, NameEntry entry)
    {
        for (var i = 1; i < entry.Count; i++)
        {
            ref readonly var other = ref at.Gazetteer[entry[i].Index];
            if (other.Importance >= Rival && !entry[i].IsDemonym && !entry[i].IsAlternate && !at.Gazetteer.IsWithin(entry[i].Index, entry[0].Index))
            {
                return true;
            }
        }

        return false;
    }
}

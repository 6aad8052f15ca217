using System.Runtime.InteropServices;
using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// Where on the map the names of a report lie, each spread over its candidates by their shares: what speaks for a candidate near them.
/// </summary>
internal sealed class Neighbourhood(Gazetteer gazetteer)
{
    /// <summary>Cells to a degree: with its eight neighbours a fine cell reaches some 30 to 60 km, a coarse one 100 to 200 km.</summary>
    private const int Fine = 3;

    private const int Coarse = 1;

    private readonly Dictionary<int, float> _fine = [];
    private readonly Dictionary<int, float> _coarse = [];
    private readonly Dictionary<int, float> _regions = [];
    private readonly Dictionary<int, float> _countries = [];
    private readonly HashSet<int> _named = [];
    private float _total;

    /// <summary>Adds a place with a weight; takes it away again where the weight is negative.</summary>
    public void Add(int place, float weight)
    {
        ref readonly var record = ref gazetteer[place];
        if (record.Country >= 0)
        {
            Add(_countries, record.Country, weight);
            _total += weight;
        }

        if (record.Region >= 0)
        {
            Add(_regions, record.Region, weight);
        }

        if (record.Level is PlaceLevel.Place or PlaceLevel.District || (record.Level == PlaceLevel.Area && record.RadiusKm <= 50))
        {
            Add(_fine, Cell(record, Fine), weight);
            Add(_coarse, Cell(record, Coarse), weight);
        }
    }

    /// <summary>Notes a country or region that the report names by itself.</summary>
    public void Name(int place)
    {
        if (gazetteer[place].Level is PlaceLevel.Country or PlaceLevel.Region)
        {
            _named.Add(place);
        }
    }

    /// <summary>Whether the report names the region of a place, other than by the place itself.</summary>
    public bool IsRegionNamed(in PlaceRecord record) => record.Level != PlaceLevel.Region && record.Region >= 0 && _named.Contains(record.Region);

    /// <summary>Whether the report names the country of a place, other than by the place itself.</summary>
    public bool IsCountryNamed(in PlaceRecord record) => record.Level != PlaceLevel.Country && record.Country >= 0 && _named.Contains(record.Country);

    /// <summary>How many names lie within some 50 km, saturating at 1.</summary>
    public float Near(in PlaceRecord record) => IsPoint(record) ? Saturated(Around(_fine, Cell(record, Fine))) : 0;

    /// <summary>How many names lie within some 150 km, saturating at 1.</summary>
    public float Around(in PlaceRecord record) => IsPoint(record) ? Saturated(Around(_coarse, Cell(record, Coarse))) : 0;

    /// <summary>How many names lie in the same region, saturating at 1.</summary>
    public float Region(in PlaceRecord record) => Saturated(Get(_regions, record.Region));

    /// <summary>What share of the names lies in the same country.</summary>
    public float Country(in PlaceRecord record) => Math.Max(0, Get(_countries, record.Country)) / Math.Max(1, _total);

    private static bool IsPoint(in PlaceRecord record) => record.Level is not (PlaceLevel.Country or PlaceLevel.Region);

    private static float Saturated(float mass) => mass <= 0 ? 0 : 1 - MathF.Exp(-mass);

    private static float Get(Dictionary<int, float> counts, int key) => key >= 0 ? counts.GetValueOrDefault(key) : 0;

    private static void Add(Dictionary<int, float> counts, int key, float weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += weight;

    private static int Cell(in PlaceRecord record, int perDegree) =>
        ((int)Math.Floor(record.Latitude * perDegree) << 12) + (int)Math.Floor(record.Longitude * perDegree);

    private static float Around(Dictionary<int, float> cells, int cell)
    {
        var sum = 0f;
        for (var row = -1; row <= 1; row++)
        {
            for (var column = -1; column <= 1; column++)
            {
                sum += cells.GetValueOrDefault(cell + (row << 12) + column);
            }
        }

        return sum;
    }
}

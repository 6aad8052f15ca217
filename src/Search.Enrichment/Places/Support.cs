using Search.Reference;

namespace Search.Enrichment.Places;

/// <summary>
/// What the places that are already resolved say about the others: which countries and regions the report is in, and where on the map.
/// </summary>
internal sealed class Support(Gazetteer gazetteer)
{
    private readonly Dictionary<int, int> _countries = [];
    private readonly Dictionary<int, int> _regions = [];
    private readonly HashSet<(int Latitude, int Longitude)> _cells = [];
    private int _total;

    /// <summary>Counts the mentions of a resolved place.</summary>
    public void Add(int place, int mentions)
    {
        ref readonly var record = ref gazetteer[place];
        _total += mentions;
        if (record.Country >= 0)
        {
            _countries[record.Country] = _countries.GetValueOrDefault(record.Country) + mentions;
        }

        if (record.Region >= 0)
        {
            _regions[record.Region] = _regions.GetValueOrDefault(record.Region) + mentions;
        }

        if (record.Level is PlaceLevel.Place or PlaceLevel.Area)
        {
            _cells.Add(Cell(record, 0, 0));
        }
    }

    /// <summary>How much of the report is in the place's country, from 0 to 1; a third or more counts as 1.</summary>
    public double Country(in PlaceRecord record) => Share(_countries, record.Country);

    /// <summary>How much of the report is in the place's region.</summary>
    public double Region(in PlaceRecord record) => Share(_regions, record.Region);

    /// <summary>Whether a resolved place lies in the same cell of one degree or a neighbouring one: some 150 km at most.</summary>
    public bool IsNear(in PlaceRecord record)
    {
        for (var i = -1; i <= 1; i++)
        {
            for (var j = -1; j <= 1; j++)
            {
                if (_cells.Contains(Cell(record, i, j)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (int Latitude, int Longitude) Cell(in PlaceRecord record, int north, int east) =>
        ((int)Math.Floor(record.Latitude) + north, (int)Math.Floor(record.Longitude) + east);

    private double Share(Dictionary<int, int> counts, int key) =>
        key >= 0 && counts.TryGetValue(key, out var count) ? Math.Min(1.0, 3.0 * count / _total) : 0;
}

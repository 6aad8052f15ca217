namespace Search.Reference;

/// <summary>All places of a gazetteer that is being compiled, by id, in the order they came in.</summary>
internal sealed class PlaceDrafts
{
    private readonly Dictionary<string, PlaceDraft> _byId = new(StringComparer.Ordinal);

    public List<PlaceDraft> All { get; } = [];

    public PlaceDraft? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Adds a place, or answers false where its id is taken.</summary>
    public bool TryAdd(PlaceDraft place)
    {
        if (!_byId.TryAdd(place.Id, place))
        {
            return false;
        }

        All.Add(place);
        return true;
    }

    /// <summary>
    /// Gives every region and district the sum of its settlements' inhabitants, and numbers the places in the order of their ids.
    /// </summary>
    public void Complete()
    {
        foreach (var place in All.Where(place => place.Level == PlaceLevel.Place && place.Feature != "PPLX"))
        {
            for (var at = place.Parent; at is { Level: PlaceLevel.Region or PlaceLevel.District }; at = at.Parent)
            {
                at.Population += place.Population;
            }
        }

        All.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        for (var i = 0; i < All.Count; i++)
        {
            All[i].Index = i;
        }
    }
}

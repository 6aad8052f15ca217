using Search.Reference;

namespace Search.Indexing;

/// <summary>Counts the clusters of what is counted once: one look at each place of each document.</summary>
internal sealed class ClusterCounts : IDisposable
{
    private const int TooLarge = -1;

    private const int Nowhere = -2;

    private readonly ClusterGrid _grid;
    private readonly GeoBox? _map;
    private readonly FacetDictionary _dictionary;
    private readonly PlaceExtent?[] _extents;
    private readonly Dictionary<GridCell, int> _byCell = [];
    private readonly List<ClusterDraft> _clusters = [];
    private readonly int[] _slots;
    private readonly int[] _last;
    private int _unit;

    public ClusterCounts(ClusterRequest request, PlaceLocations places)
    {
        (_grid, _map, _dictionary) = (new ClusterGrid(request.Zoom), request.Map, places.Dictionary);
        (Counts, AreaCounts) = (new FacetCounts(_dictionary), new FacetCounts(_dictionary));
        (_slots, _last) = (_dictionary.RentZeros(), _dictionary.RentZeros());
        _extents = places.Extents();
    }

    public IReadOnlyList<ClusterDraft> Clusters => _clusters;

    /// <summary>How many units name each place.</summary>
    public FacetCounts Counts { get; }

    /// <summary>How many units name each area that is too large for a cell, of those that are in no cluster.</summary>
    public FacetCounts AreaCounts { get; }

    /// <summary>How many units are in some cluster.</summary>
    public int Mapped { get; private set; }

    /// <summary>How many units are in some cluster of the map.</summary>
    public int OnMap { get; private set; }

    /// <summary>How many units have only areas that are too large.</summary>
    public int Areas { get; private set; }

    /// <summary>How many units have only places of which it is not known where they are.</summary>
    public int Unlocated { get; private set; }

    /// <summary>How many units have no place.</summary>
    public int WithoutPlace { get; private set; }

    /// <summary>Gets where a place lies that was counted in a cluster.</summary>
    public PlaceExtent ExtentOf(int place) => _extents[place]!.Value;

    public void Count(IReadOnlyList<Segment> segments, UnitGroups groups, CancellationToken cancel)
    {
        foreach (var segment in segments)
        {
            cancel.ThrowIfCancellationRequested();
            var (starts, values) = segment.Data.Column(Facet.Place, segment.Reader);
            foreach (var set in groups.Singles)
            {
                foreach (var document in set.Of(segment))
                {
                    _unit++;
                    var places = values.AsSpan(starts[document]..starts[document + 1]);
                    if (End(Add(places)))
                    {
                        AddAreas(places);
                    }
                }
            }
        }

        CountGroups(segments, groups);
    }

    public void Dispose()
    {
        foreach (var place in Counts.Ordinals)
        {
            (_slots[place], _last[place]) = (0, 0);
        }

        _dictionary.ReturnZeros(_slots);
        _dictionary.ReturnZeros(_last);
        Counts.Dispose();
        AreaCounts.Dispose();
    }

    private void CountGroups(IReadOnlyList<Segment> segments, UnitGroups groups)
    {
        var walk = new GroupWalk(segments, Facet.Place);
        for (var group = 0; group < groups.Groups; group++)
        {
            _unit++;
            var found = Found.Nothing;
            foreach (var document in groups.Group(group))
            {
                found |= Add(walk.ValuesOf(document));
            }

            if (End(found))
            {
                foreach (var document in groups.Group(group))
                {
                    AddAreas(walk.ValuesOf(document));
                }
            }
        }
    }

    /// <summary>Counts the places of one document that its unit has not counted yet.</summary>
    private Found Add(ReadOnlySpan<int> places)
    {
        var found = Found.Nothing;
        foreach (var place in places)
        {
            var slot = SlotOf(place);
            if (_last[place] != _unit)
            {
                _last[place] = _unit;
                Counts.Increment(place);
            }

            found |= slot switch
            {
                Nowhere => Found.Place,
                TooLarge => Found.Area,
                _ => Add(_clusters[slot]),
            };
        }

        return found;
    }

    private Found Add(ClusterDraft cluster)
    {
        if (cluster.Last != _unit)
        {
            cluster.Last = _unit;
            cluster.Count++;
        }

        return cluster.IsOnMap ? Found.Cluster | Found.OnMap : Found.Cluster;
    }

    /// <summary>Closes a unit, and says whether it has only areas.</summary>
    private bool End(Found found)
    {
        OnMap += found.HasFlag(Found.OnMap) ? 1 : 0;
        if (found.HasFlag(Found.Cluster))
        {
            Mapped++;
            return false;
        }

        if (found.HasFlag(Found.Area))
        {
            Areas++;
            return true;
        }

        Unlocated += found == Found.Place ? 1 : 0;
        WithoutPlace += found == Found.Nothing ? 1 : 0;
        return false;
    }

    /// <summary>Counts the areas of a unit that has nothing else; the mark of a unit that counted them here is below 0.</summary>
    private void AddAreas(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
        {
            if (SlotOf(place) == TooLarge && _last[place] != -_unit)
            {
                _last[place] = -_unit;
                AreaCounts.Increment(place);
            }
        }
    }

    /// <summary>Gets the number of the cluster of a place; its slot holds that plus one, and 0 until it is known.</summary>
    private int SlotOf(int place)
    {
        if (_slots[place] == 0)
        {
            var slot = FindSlot(place);
            _slots[place] = slot < 0 ? slot : slot + 1;
        }

        return _slots[place] < 0 ? _slots[place] : _slots[place] - 1;
    }

    private int FindSlot(int place)
    {
        if (place >= _extents.Length || _extents[place] is not { } extent)
        {
            return Nowhere;
        }

        if (_grid.CellOf(extent) is not { } cell)
        {
            return TooLarge;
        }

        if (!_byCell.TryGetValue(cell, out var slot))
        {
            _byCell.Add(cell, slot = _clusters.Count);
            _clusters.Add(new ClusterDraft(cell, _map is not { } map || _grid.IsOn(map, cell)));
        }

        _clusters[slot].Places.Add(place);
        return slot;
    }

    [Flags]
    private enum Found
    {
        Nothing = 0,
        Place = 1,
        Area = 2,
        Cluster = 4,
        OnMap = 8,
    }
}

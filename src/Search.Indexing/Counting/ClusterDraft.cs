using Search.Reference;

namespace Search.Indexing;

/// <summary>A cluster while it is being counted.</summary>
/// <param name="cell">Its cell.</param>
/// <param name="isOnMap">Whether the cell is on the map that was asked for.</param>
internal sealed class ClusterDraft(GridCell cell, bool isOnMap)
{
    private Centre _points;
    private Centre _areas;

    public GridCell Cell { get; } = cell;

    public bool IsOnMap { get; } = isOnMap;

    /// <summary>How many units it has.</summary>
    public int Count { get; set; }

    /// <summary>The last unit that counted it.</summary>
    public int Last { get; set; }

    /// <summary>Its places by their numbers.</summary>
    public List<int> Places { get; } = [];

    /// <summary>The box around its places.</summary>
    public GeoBox Box { get; private set; } = new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    /// <summary>The mean of its points, each by its count; of its areas where it has none.</summary>
    public GeoPoint Middle => _points.Weight > 0 ? _points.Mean : _areas.Mean;

    /// <summary>Takes a place with its count into the box and the mean.</summary>
    public void Add(PlaceExtent place, int count)
    {
        var (latitude, longitude) = (place.Point.MicroLatitude, ClusterGrid.Longitude(place.Point.MicroLongitude));
        var box = place.Bounds ?? new GeoBox(latitude, longitude, latitude, longitude);
        Box = new GeoBox(
            Math.Min(Box.South, box.South),
            Math.Min(Box.West, ClusterGrid.Longitude(box.West)),
            Math.Max(Box.North, box.North),
            Math.Max(Box.East, ClusterGrid.Longitude(box.East)));
        (place.IsPoint ? ref _points : ref _areas).Add(latitude, longitude, count);
    }

    private struct Centre
    {
        private long _latitude;
        private long _longitude;

        public long Weight { get; private set; }

        public readonly GeoPoint Mean => new((int)(_latitude / Weight), (int)(_longitude / Weight));

        public void Add(int latitude, int longitude, int count)
        {
            Weight += count;
            _latitude += (long)latitude * count;
            _longitude += (long)longitude * count;
        }
    }
}

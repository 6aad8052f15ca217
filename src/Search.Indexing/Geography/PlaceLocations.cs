using System.Collections.Concurrent;
using System.Globalization;
using Search.Reference;

namespace Search.Indexing;

/// <summary>Where the places lie that reports name, by their numbers in the dictionary of the place facet.</summary>
/// <remarks>
/// Each place is looked up once. What lies in a shape is told once for each shape and state of the dictionary. Safe for many threads.
/// </remarks>
internal sealed class PlaceLocations(FacetDictionary dictionary, PlaceAtlas atlas)
{
    private const int ShapesKept = 64;

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, PlaceSet> _within = new();
    private volatile PlaceExtent?[] _extents = [];
    private volatile UnlocatedPlaces _unlocated = new(0, []);

    /// <summary>Gets the places' names and numbers.</summary>
    public FacetDictionary Dictionary => dictionary;

    /// <summary>Gets where each place lies, by its number; null for what is no place, or not in the gazetteer.</summary>
    public PlaceExtent?[] Extents()
    {
        var extents = _extents;
        return extents.Length >= dictionary.Count ? extents : Extend();
    }

    /// <summary>Gets the places that the gazetteer does not hold.</summary>
    public UnlocatedPlaces Unlocated()
    {
        Extents();
        return _unlocated;
    }

    /// <summary>Gets the shape that a clause of a query asks for.</summary>
    /// <exception cref="QueryFaultException">It names a place that the gazetteer does not hold.</exception>
    public GeoShape ShapeOf(GeoNode node) => node switch
    {
        ShapeNode shape => shape.Shape,
        AroundNode around when PlaceId.TryParse(around.Where, CultureInfo.InvariantCulture, out var id) && atlas.Extent(id) is { } extent =>
            new CircleShape(extent.Point, around.Radius),
        _ => throw QueryFaultException.At(
            node.Place, $"The gazetteer does not hold the place of {node}.", $"Write {ShapeReading.NearExample}."),
    };

    /// <summary>Gets the places that lie in a shape.</summary>
    public PlaceSet Within(GeoShape shape)
    {
        var (key, extents) = ($"{shape.Field}:{shape}", Extents());
        if (_within.TryGetValue(key, out var known) && known.Count >= extents.Length)
        {
            return known;
        }

        if (_within.Count >= ShapesKept)
        {
            _within.Clear();
        }

        return _within[key] = PlaceSet.Of(extents, shape);
    }

    private PlaceExtent?[] Extend()
    {
        lock (_lock)
        {
            var (before, count) = (_extents, dictionary.Count);
            if (before.Length >= count)
            {
                return before;
            }

            var extents = new PlaceExtent?[count];
            before.CopyTo(extents, 0);
            var unlocated = new List<string>(_unlocated.Some);
            var missing = _unlocated.Count;
            for (var ordinal = before.Length; ordinal < count; ordinal++)
            {
                var value = dictionary[ordinal];
                extents[ordinal] = PlaceId.TryParse(value, CultureInfo.InvariantCulture, out var id) ? atlas.Extent(id) : null;
                if (extents[ordinal] is null && value != ReportValues.Unresolved && ++missing <= UnlocatedPlaces.Listed)
                {
                    unlocated.Add(value);
                }
            }

            _unlocated = new UnlocatedPlaces(missing, unlocated);
            return _extents = extents;
        }
    }
}

/// <summary>Places that reports name and that the gazetteer does not hold, or no longer.</summary>
/// <param name="Count">How many.</param>
/// <param name="Some">The ids of those that were met first.</param>
internal sealed record UnlocatedPlaces(int Count, IReadOnlyList<string> Some)
{
    /// <summary>How many are named.</summary>
    public const int Listed = 8;

    /// <summary>Gets the sentence that tells of them.</summary>
    public override string ToString() =>
        $"The gazetteer does not hold {Count} of the places that reports name, so that no shape finds them: "
        + $"{string.Join(", ", Some)}{(Count > Some.Count ? $" and {Count - Some.Count} more" : "")}. They are found by place:.";
}

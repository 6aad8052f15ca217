using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>The documents that name a place which lies in a shape, or within an area that does.</summary>
internal sealed class ShapeFilter(GeoShape shape, PlaceLocations places)
{
    private readonly string _key = $"{shape.Field}:{shape}";

    /// <summary>Gets the filter of a clause.</summary>
    /// <param name="node">The clause.</param>
    /// <param name="places">Where places lie.</param>
    /// <param name="warnings">Told of places that no shape can find, once, and of a shape that no place lies in.</param>
    /// <exception cref="QueryFaultException">It names a place that the gazetteer does not hold.</exception>
    public static ShapeFilter Of(GeoNode node, PlaceLocations places, List<QueryWarning> warnings)
    {
        var shape = places.ShapeOf(node);
        if (places.Unlocated() is { Count: > 0 } unlocated && !warnings.Exists(warning => warning.Message == unlocated.ToString()))
        {
            warnings.Add(new QueryWarning(node.Place.Offset, node.Place.Length, unlocated.ToString()));
        }

        if (!places.Within(shape).HasAny)
        {
            warnings.Add(new QueryWarning(node.Place.Offset, node.Place.Length, $"No report names a place within {node}."));
        }

        return new ShapeFilter(shape, places);
    }

    /// <summary>Gets the documents that satisfy it. The bits must not be changed.</summary>
    public FixedBitSet Bits(Segment segment) => segment.Data.Filters.Get(_key, () => Make(segment));

    private FixedBitSet Make(Segment segment)
    {
        var column = segment.Data.Column(Facet.Place, segment.Reader);
        var bits = new FixedBitSet(segment.Size);
        var within = places.Within(shape);
        if (!within.HasAny)
        {
            return bits;
        }

        var (starts, ordinals) = (column.Starts, column.Ordinals);
        for (var document = 0; document < segment.Size; document++)
        {
            if (within.HasAnyOf(ordinals.AsSpan(starts[document]..starts[document + 1])))
            {
                bits.Set(document);
            }
        }

        return bits;
    }
}

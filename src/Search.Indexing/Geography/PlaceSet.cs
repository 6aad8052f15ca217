using Search.Reference;

namespace Search.Indexing;

/// <summary>Some places, by bits at their numbers in the dictionary of the place facet.</summary>
internal sealed class PlaceSet
{
    private readonly long[] _bits;

    private PlaceSet(int count) => (Count, _bits) = (count, new long[(count >> 6) + 1]);

    /// <summary>How many numbers were looked at.</summary>
    public int Count { get; }

    /// <summary>Whether there is any place in it.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Gets the places that lie in a shape.</summary>
    public static PlaceSet Of(PlaceExtent?[] extents, GeoShape shape)
    {
        var set = new PlaceSet(extents.Length);
        for (var ordinal = 0; ordinal < extents.Length; ordinal++)
        {
            if (extents[ordinal] is { } extent && shape.Contains(extent))
            {
                set._bits[ordinal >> 6] |= 1L << ordinal;
                set.HasAny = true;
            }
        }

        return set;
    }

    /// <summary>Says whether one of some places is in it; numbers that were not looked at are not.</summary>
    public bool HasAnyOf(ReadOnlySpan<int> ordinals)
    {
        foreach (var ordinal in ordinals)
        {
            if (ordinal < Count && (_bits[ordinal >> 6] >> ordinal & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }
}

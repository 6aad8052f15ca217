namespace Search.Indexing;

/// <summary>
/// How many documents of one segment have each of its words and values: a segment never changes, so this is counted once.
/// </summary>
/// <param name="Ids">The numbers of the words or values.</param>
/// <param name="Counts">How many documents have each.</param>
internal sealed record SegmentCounts(int[] Ids, int[] Counts)
{
    /// <summary>Counts the values of a facet.</summary>
    public static SegmentCounts Of(Facet facet, Segment segment)
    {
        var ordinals = segment.Data.Column(facet, segment.Reader).Ordinals;
        var most = -1;
        foreach (var ordinal in ordinals)
        {
            most = Math.Max(most, ordinal);
        }

        var counts = new int[most + 1];
        var different = 0;
        foreach (var ordinal in ordinals)
        {
            different += counts[ordinal]++ == 0 ? 1 : 0;
        }

        return Packed(counts, different);
    }

    /// <summary>Adds the counts to those of other segments.</summary>
    public void AddTo(int[] sums)
    {
        for (var i = 0; i < Ids.Length; i++)
        {
            sums[Ids[i]] += Counts[i];
        }
    }

    private static SegmentCounts Packed(int[] counts, int different)
    {
        var packed = new SegmentCounts(new int[different], new int[different]);
        var next = 0;
        for (var id = 0; id < counts.Length; id++)
        {
            if (counts[id] > 0)
            {
                (packed.Ids[next], packed.Counts[next++]) = (id, counts[id]);
            }
        }

        return packed;
    }
}

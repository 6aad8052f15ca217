using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Every hit of one search, by bits: an eighth of a byte for each document of the index.</summary>
internal sealed class HitSet(IReadOnlyList<Segment> segments)
{
    private readonly FixedBitSet[] _bits = [.. segments.Select(segment => new FixedBitSet(Math.Max(segment.Size, 1)))];

    /// <summary>Adds documents of one segment.</summary>
    public void Add(int segment, ReadOnlySpan<int> documents)
    {
        var bits = _bits[segment];
        foreach (var document in documents)
        {
            bits.Set(document);
        }
    }

    /// <summary>Gets the first hit of a segment from a document on, or -1.</summary>
    public int Next(int segment, int from) => from < _bits[segment].Length ? _bits[segment].NextSetBit(from) : -1;
}

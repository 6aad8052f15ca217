using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>The documents of a segment in the order of their publication, so that a span of dates costs as much as it holds.</summary>
internal sealed class PublishedOrder
{
    private readonly long[] _firsts;
    private readonly long[] _lasts;
    private readonly int[] _documents;
    private readonly long _widest;

    /// <param name="firsts">The first instant of each document, <see cref="SegmentData.NoTime"/> where there is none.</param>
    /// <param name="lasts">The last instant of each.</param>
    public PublishedOrder(long[] firsts, long[] lasts)
    {
        (_firsts, _lasts) = ([.. firsts], lasts);
        _documents = new int[firsts.Length];
        for (var document = 0; document < firsts.Length; document++)
        {
            _documents[document] = document;
            _widest = firsts[document] == SegmentData.NoTime ? _widest : Math.Max(_widest, lasts[document] - firsts[document]);
        }

        Array.Sort(_firsts, _documents);
    }

    /// <summary>Sets the bits of the documents whose publication may lie between two instants, both included.</summary>
    public void AddOverlapping(long first, long last, FixedBitSet bits)
    {
        var from = first < long.MinValue + _widest ? 0 : LowerBound(first - _widest);
        for (var at = from; at < _firsts.Length && _firsts[at] <= last && _firsts[at] != SegmentData.NoTime; at++)
        {
            if (_lasts[_documents[at]] >= first)
            {
                bits.Set(_documents[at]);
            }
        }
    }

    private int LowerBound(long instant)
    {
        var (low, high) = (0, _firsts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _firsts[middle] < instant ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

using System.Collections.Concurrent;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>Keeps the bits of a segment's filters by what they choose, as many as fit; all are dropped when it is full.</summary>
internal sealed class FilterCache
{
    private const int Capacity = 64;

    private readonly ConcurrentDictionary<string, FixedBitSet> _bits = new();
    private int _count;

    /// <summary>Gets the bits of a filter, making them where they are not kept. They must not be changed.</summary>
    public FixedBitSet Get(string key, Func<FixedBitSet> make)
    {
        if (_bits.TryGetValue(key, out var bits))
        {
            return bits;
        }

        // Counted here: the dictionary's own count stops everyone who reads it.
        if (Interlocked.Increment(ref _count) > Capacity)
        {
            _bits.Clear();
            Volatile.Write(ref _count, 1);
        }

        return _bits.GetOrAdd(key, make());
    }
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Search.Indexing;

/// <summary>
/// Keeps what was worked out by what it was worked out from, as much as fits; all is dropped when it is full. For many threads at once.
/// </summary>
/// <param name="capacity">How many values it keeps.</param>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private const int FirstRoom = 31;

    // A lock for each thread that can run. Left to itself the dictionary makes up to a thousand, and every segment has two of these.
    private readonly ConcurrentDictionary<TKey, TValue> _kept = new(Environment.ProcessorCount, FirstRoom);
    private int _count;

    /// <summary>Gets what is kept, or what is made and kept then. It must not be changed.</summary>
    public TValue Get(TKey key, Func<TValue> make) => TryGet(key, out var kept) ? kept : Keep(key, make());

    /// <summary>Gets what is kept, if it is.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _kept.TryGetValue(key, out value);

    /// <summary>Keeps a value, and gets it, or the one that another thread kept meanwhile.</summary>
    public TValue Keep(TKey key, TValue value)
    {
        // Counted here: the dictionary's own count stops everyone who reads it.
        if (Interlocked.Increment(ref _count) > capacity)
        {
            _kept.Clear();
            Volatile.Write(ref _count, 1);
        }

        return _kept.GetOrAdd(key, value);
    }

    /// <summary>Drops all.</summary>
    public void Clear()
    {
        _kept.Clear();
        Volatile.Write(ref _count, 0);
    }
}

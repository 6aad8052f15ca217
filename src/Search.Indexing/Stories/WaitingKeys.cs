using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Search.Indexing;

/// <summary>Values by key that wait to be written, many values a key, in arrays that are kept from one writing to the next.</summary>
/// <remarks>
/// A hash table with chains through one array: no value has an object of its own, so that hundreds of thousands may wait for long.
/// </remarks>
internal sealed class WaitingKeys
{
    private const int FirstSize = 1024;
    private const int End = -1;

    private Entry[] _entries = new Entry[FirstSize];
    private int[] _last = Empty(FirstSize);

    /// <summary>Gets how many values wait.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a value to those of a key.</summary>
    public void Add(ulong key, ulong value)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }

        ref var last = ref _last[Place(key)];
        _entries[Count] = new Entry(key, value, last);
        last = Count++;
    }

    /// <summary>Adds the values of a key to a list, in the order in which they were put.</summary>
    public void Find(ulong key, List<ulong> values)
    {
        var before = values.Count;
        for (var at = _last[Place(key)]; at != End; at = _entries[at].Before)
        {
            if (_entries[at].Key == key)
            {
                values.Add(_entries[at].Value);
            }
        }

        CollectionsMarshal.AsSpan(values)[before..].Reverse();
    }

    /// <summary>Takes out all values, by key, those of a key in the order in which they were put; good until another is added.</summary>
    public ReadOnlySpan<Entry> TakeSorted()
    {
        var entries = _entries.AsSpan(0, Count);
        entries.Sort();
        _last.AsSpan().Fill(End);
        Count = 0;
        return entries;
    }

    /// <summary>Keys are hashes: their highest bits are as good as any.</summary>
    private int Place(ulong key) => (int)(key >> (64 - int.Log2(_last.Length)));

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _last = Empty(_entries.Length);
        for (var at = 0; at < Count; at++)
        {
            ref var last = ref _last[Place(_entries[at].Key)];
            _entries[at] = _entries[at] with { Before = last };
            last = at;
        }
    }

    private static int[] Empty(int size)
    {
        Debug.Assert(int.IsPow2(size), "A place is some of a key's highest bits.");
        var last = new int[size];
        last.AsSpan().Fill(End);
        return last;
    }

    /// <summary>A value that waits.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Value">The value.</param>
    /// <param name="Before">The one before it in its chain; of one key's values it grows with each that is put.</param>
    internal readonly record struct Entry(ulong Key, ulong Value, int Before) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Key != other.Key ? Key.CompareTo(other.Key) : Before.CompareTo(other.Before);
    }
}

using System.Collections.Concurrent;

namespace Search.Indexing;

/// <summary>
/// Keeps something for each word and finds it by the word's characters. A short word's stand in the table itself: one look into memory
/// finds it, where a dictionary of strings takes four. For many threads: who looks waits for nobody.
/// </summary>
/// <param name="capacity">How many words are kept; when one more comes, all are forgotten.</param>
internal sealed class WordTable<T>(int capacity)
    where T : class
{
    private const int Smallest = 1 << 10;

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, T> _others = new();
    private volatile Slot[] _slots = new Slot[Smallest];
    private int _count;
    private int _othersCount;

    /// <summary>Gets what is kept for a word, or null.</summary>
    public T? Find(ReadOnlySpan<char> word)
    {
        if (PackedWord.TryPack(word, out var packed))
        {
            return Look(_slots, packed, out _);
        }

        return _others.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var value) ? value : null;
    }

    /// <summary>Gets what is kept for a word; where there is nothing, makes it and keeps it. One is made at a time.</summary>
    public T FindOrAdd(ReadOnlySpan<char> word, Func<string, T> make) => Find(word) ?? Add(word.ToString(), make);

    private T Add(string word, Func<string, T> make)
    {
        lock (_lock)
        {
            if (Find(word) is { } known)
            {
                return known;
            }

            if (_count + _othersCount >= capacity)
            {
                Clear();
            }

            var value = make(word);
            Add(word, value);
            return value;
        }
    }

    private void Add(string word, T value)
    {
        if (!PackedWord.TryPack(word, out var packed))
        {
            _others[word] = value;
            _othersCount++;
            return;
        }

        if (++_count > _slots.Length / 2)
        {
            Grow();
        }

        Put(_slots, packed, value);
    }

    /// <summary>The word stands before the value does: who sees the value sees its word.</summary>
    private static void Put(Slot[] slots, PackedWord word, T value)
    {
        Look(slots, word, out var free);
        ref var slot = ref slots[free];
        slot.Word = word;
        Volatile.Write(ref slot.Value, value);
    }

    /// <summary>Gets what stands for a word, or null and the free place where it would.</summary>
    private static T? Look(Slot[] slots, PackedWord word, out int at)
    {
        var last = slots.Length - 1;
        at = (int)(word.Mixed >> 32) & last;
        while (true)
        {
            ref var slot = ref slots[at];
            var value = Volatile.Read(ref slot.Value);
            if (value is null || slot.Word == word)
            {
                return value;
            }

            at = (at + 1) & last;
        }
    }

    private void Grow()
    {
        var larger = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Value is { } value)
            {
                Put(larger, slot.Word, value);
            }
        }

        _slots = larger;
    }

    private void Clear()
    {
        _others.Clear();
        _slots = new Slot[Smallest];
        (_count, _othersCount) = (0, 0);
    }

    private struct Slot
    {
        public PackedWord Word;
        public T? Value;
    }
}

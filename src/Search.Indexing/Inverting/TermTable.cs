using System.IO.Hashing;

namespace Search.Indexing;

/// <summary>The terms of one or more fields of a segment in memory, numbered from 0 in the order they came. For one thread.</summary>
internal sealed class TermTable
{
    /// <summary>The longest term in bytes that an index takes.</summary>
    public const int LongestTerm = 32766;

    private const int Smallest = 1 << 8;

    private readonly ByteRun _bytes = new();
    private readonly List<int> _ends = [];
    private Slot[] _slots = new Slot[Smallest];

    /// <summary>How many terms there are.</summary>
    public int Count => _ends.Count;

    /// <summary>How much memory the terms take.</summary>
    public long Size => _bytes.Length + ((long)_slots.Length * 8) + ((long)_ends.Count * sizeof(int));

    /// <summary>Gets a term in UTF-8 by its number.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var start = number == 0 ? 0 : _ends[number - 1];
            return _bytes.Bytes.AsSpan(start, _ends[number] - start);
        }
    }

    /// <summary>Gets the number of a term in UTF-8; a new one where it has none.</summary>
    /// <exception cref="ArgumentException">It is longer than an index takes.</exception>
    public int NumberOf(ReadOnlySpan<byte> term)
    {
        var hash = (uint)XxHash3.HashToUInt64(term);
        var last = _slots.Length - 1;
        for (var at = (int)hash & last; ; at = (at + 1) & last)
        {
            var (number, slotHash) = (_slots[at].Next - 1, _slots[at].Hash);
            if (number < 0)
            {
                return Add(term, hash, at);
            }

            if (slotHash == hash && this[number].SequenceEqual(term))
            {
                return number;
            }
        }
    }

    /// <summary>Gets the numbers of all terms in the order of their bytes, which is that of their code points.</summary>
    public int[] InOrder()
    {
        var (keys, numbers) = (new ulong[Count], new int[Count]);
        for (var i = 0; i < numbers.Length; i++)
        {
            (keys[i], numbers[i]) = (Prefix(this[i]), i);
        }

        Array.Sort(keys, numbers);
        for (var start = 0; start < numbers.Length;)
        {
            var end = start + 1;
            while (end < numbers.Length && keys[end] == keys[start])
            {
                end++;
            }

            numbers.AsSpan(start, end - start).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
            start = end;
        }

        return numbers;
    }

    /// <summary>Forgets all terms.</summary>
    public void Clear()
    {
        _bytes.Clear();
        _ends.Clear();
        _slots = new Slot[Smallest];
    }

    private int Add(ReadOnlySpan<byte> term, uint hash, int at)
    {
        if (term.Length > LongestTerm)
        {
            throw new ArgumentException(
                $"A term of {term.Length} bytes in UTF-8 cannot be indexed: at most {LongestTerm} may be.", nameof(term));
        }

        term.CopyTo(_bytes.Room(term.Length));
        _ends.Add(_bytes.Length);
        _slots[at] = new Slot(Count, hash);
        if (Count > _slots.Length / 2)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        var larger = new Slot[_slots.Length * 2];
        var last = larger.Length - 1;
        foreach (var slot in _slots)
        {
            var at = (int)slot.Hash & last;
            while (slot.Next > 0 && larger[at].Next > 0)
            {
                at = (at + 1) & last;
            }

            larger[at] = slot.Next > 0 ? slot : larger[at];
        }

        _slots = larger;
    }

    /// <summary>The first eight bytes as a number that orders as they do; what is shorter is filled up with zeros.</summary>
    private static ulong Prefix(ReadOnlySpan<byte> term)
    {
        ulong prefix = 0;
        for (var i = 0; i < sizeof(ulong); i++)
        {
            prefix = (prefix << 8) | (i < term.Length ? term[i] : 0u);
        }

        return prefix;
    }

    /// <param name="Next">The term's number and one; 0 where there is none.</param>
    /// <param name="Hash">The term's hash.</param>
    private readonly record struct Slot(int Next, uint Hash);
}

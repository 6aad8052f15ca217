using System.Numerics;

namespace Search.Indexing;

/// <summary>Where the terms of a field occur: noted in the order of the texts, then sorted by term. For one thread.</summary>
/// <remarks>
/// An index is turned round by sorting, not by following a chain for each term: notes are written one behind the other, and two passes
/// over them by the digits of the terms' numbers put those of a term together, in their order. Neither waits for memory as a walk
/// from term to term does.
/// </remarks>
internal sealed class OccurrenceLog
{
    private const int Smallest = 1 << 10;
    private const int DigitBits = 11;

    private NoteBuffer _room = new();

    /// <summary>How many notes there are.</summary>
    public int Count { get; private set; }

    /// <summary>The notes: the number of a term in the upper half, the place in the lower.</summary>
    public ReadOnlySpan<ulong> Notes => _room.Notes[..Count];

    /// <summary>Notes that a term occurs at a place, which no later one may be before.</summary>
    public void Add(int term, uint place)
    {
        if (Count == _room.Capacity)
        {
            _room.Grow(Math.Max(Smallest, checked(Count * 2)));
        }

        _room.Notes[Count++] = ((ulong)(uint)term << 32) | place;
    }

    /// <summary>Gets the term of a note.</summary>
    public static int TermOf(ulong note) => (int)(note >> 32);

    /// <summary>Gets the place of a note.</summary>
    public static uint PlaceOf(ulong note) => (uint)note;

    /// <summary>Sorts the notes by the numbers of their terms; those of a term stay in their order.</summary>
    /// <param name="terms">How many terms there are.</param>
    public void Sort(int terms)
    {
        var bits = BitOperations.Log2((uint)Math.Max(1, terms - 1)) + 1;
        var passes = (bits + DigitBits - 1) / DigitBits;
        var digit = (bits + passes - 1) / passes;
        var other = new NoteBuffer(Count);
        Span<int> starts = stackalloc int[1 << DigitBits];
        for (var pass = 0; pass < passes; pass++)
        {
            Distribute(Notes, other.Notes, 32 + (pass * digit), starts[..(1 << digit)]);
            (_room, other) = (other, _room);
        }

        other.Free();
    }

    /// <summary>Forgets all notes and gives their memory back.</summary>
    public void Clear()
    {
        _room.Free();
        Count = 0;
    }

    private static void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, int shift, Span<int> starts)
    {
        var mask = starts.Length - 1;
        starts.Clear();
        foreach (var note in from)
        {
            starts[(int)(note >> shift) & mask]++;
        }

        var start = 0;
        foreach (ref var each in starts)
        {
            (each, start) = (start, start + each);
        }

        foreach (var note in from)
        {
            to[starts[(int)(note >> shift) & mask]++] = note;
        }
    }
}

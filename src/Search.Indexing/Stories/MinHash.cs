using System.Runtime.InteropServices;
using System.Numerics;

namespace Search.Indexing;

/// <summary>
/// The least of each of 126 random orders of a set's members, in 42 bands of three: two sets share a band the more likely, the more they
/// share.
/// </summary>
/// <remarks>
/// Broder 1997. Sets that have a fifth of their union in common share one of the bands with probability .29, two fifths .94, a half .996.
/// The orders are x·a + b modulo 2^32 of the members' well-spread hashes, with odd factors drawn once from a fixed seed: all machines have
/// the same.
/// </remarks>
internal static class MinHash
{
    /// <summary>How many bands there are.</summary>
    public const int Bands = 42;

    private const int Rows = 3;
    private const int Orders = Bands * Rows;
    private const int Room = 128;
    private const ulong Seed = 0x646174656C696E65;

    private static readonly uint[] Factors = Draw(Seed, odd: 1);
    private static readonly uint[] Shifts = Draw(~Seed, odd: 0);

    /// <summary>Gets one key for each band of a set.</summary>
    /// <param name="members">The set's members: hashes, well spread over 64 bits; at least one.</param>
    public static ulong[] BandsOf(ReadOnlySpan<ulong> members)
    {
        Span<uint> least = stackalloc uint[Room];
        least.Fill(uint.MaxValue);
        var lanes = MemoryMarshal.Cast<uint, Vector<uint>>(least);
        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(Factors);
        var shifts = MemoryMarshal.Cast<uint, Vector<uint>>(Shifts);
        foreach (var member in members)
        {
            var value = new Vector<uint>((uint)(member >> 32));
            for (var i = 0; i < lanes.Length; i++)
            {
                lanes[i] = Vector.Min(lanes[i], (value * factors[i]) + shifts[i]);
            }
        }

        return Keys(least[..Orders]);
    }

    private static ulong[] Keys(ReadOnlySpan<uint> least)
    {
        var keys = new ulong[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var rows = least.Slice(band * Rows, Rows);
            keys[band] = WordHashes.Mix(WordHashes.Mix(((ulong)rows[0] << 32) | rows[1]) ^ ((ulong)rows[2] << 8) ^ (ulong)(band + 1));
        }

        return keys;
    }

    private static uint[] Draw(ulong seed, uint odd)
    {
        var numbers = new uint[Room];
        for (var i = 0; i < numbers.Length; i++)
        {
            seed = WordHashes.Mix(seed + (ulong)i);
            numbers[i] = (uint)(seed >> 32) | odd;
        }

        return numbers;
    }
}

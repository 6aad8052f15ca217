using System.Numerics;
using System.Runtime.Intrinsics;

namespace Search.Indexing;

/// <summary>Reads numbers of seven bits a byte, lowest first; the high bit of a byte says that more follow.</summary>
internal static class VariableNumbers
{
    /// <summary>Reads as many numbers as there is room for and adds a number to each.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, int add, Span<int> numbers)
    {
        var at = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Next(bytes, ref at) + add;
        }
    }

    /// <summary>Reads as many differences as there is room for and sums them up from a number on.</summary>
    /// <returns>How many bytes were read.</returns>
    public static int ReadSums(ReadOnlySpan<byte> bytes, int from, Span<int> numbers)
    {
        var (at, sum) = (0, from);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = sum += Next(bytes, ref at);
        }

        return at;
    }

    /// <summary>Gets how many bytes some numbers take.</summary>
    public static int Skip(ReadOnlySpan<byte> bytes, int count)
    {
        var at = 0;
        while (count >= Vector128<byte>.Count && at + Vector128<byte>.Count <= bytes.Length)
        {
            // A byte below 128 ends a number. No more than are still to be skipped can end in this vector.
            var more = Vector128.Create(bytes.Slice(at, Vector128<byte>.Count)).ExtractMostSignificantBits();
            count -= Vector128<byte>.Count - BitOperations.PopCount(more);
            at += Vector128<byte>.Count;
            if (count == 0 && (more >> (Vector128<byte>.Count - 1)) != 0)
            {
                // The last byte begins a number that is not to be skipped: it begins behind the last that ended.
                return at - BeginningsAtEnd(more);
            }
        }

        for (; count > 0; count--)
        {
            while (bytes[at++] > 0x7F)
            {
            }
        }

        return at;
    }

    private static int BeginningsAtEnd(uint more)
    {
        var length = 0;
        while ((more & (1u << (Vector128<byte>.Count - 1 - length))) != 0)
        {
            length++;
        }

        return length;
    }

    private static int Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        var next = bytes[at++];
        var number = next & 0x7F;
        for (var shift = 7; next > 0x7F; shift += 7)
        {
            next = bytes[at++];
            number |= (next & 0x7F) << shift;
        }

        return number;
    }
}

using System.Numerics;

namespace Search.Indexing;

/// <summary>Packs lists of up to 128 numbers to as few bits as make them smallest, and keeps apart the few that need more.</summary>
/// <remarks>
/// <para>A list is one byte, whose low five bits are the bits of each number and whose high three how many exceptions there are; then the
/// low bits of all numbers (<see cref="BitPacking"/>); then two bytes for each exception: its place in the list and its high bits. So one
/// outlier does not widen a block, and a block without exceptions is read as if there were none.</para>
/// <para>The idea is that of Zukowski, Héman, Nes and Boncz (Super-Scalar RAM-CPU Cache Compression, 2006), in the form that Lemire and
/// Boytsov (Decoding billions of integers per second through vectorization, 2015) gave it and Lucene uses from version 8.4 on.</para>
/// </remarks>
internal static class PatchedPacking
{
    /// <summary>The most exceptions that a list can have.</summary>
    public const int MostExceptions = 7;

    /// <summary>How many bits more than the others an exception can have.</summary>
    public const int ExceptionBits = 8;

    /// <summary>The most bits that a number can have: it is not negative.</summary>
    public const int LargestBits = 31;

    private const int ExceptionBytes = 2;
    private const int HeadBits = 5;

    /// <summary>Adds a list.</summary>
    /// <param name="numbers">Up to 128 numbers that are not negative.</param>
    /// <param name="target">Where its bytes go.</param>
    public static void Write(ReadOnlySpan<int> numbers, ByteRun target)
    {
        var (bits, exceptions) = Choose(numbers);
        target.Add((byte)(bits | (exceptions << HeadBits)));
        BitPacking.Pack(numbers, bits, target.Room(BitPacking.BytesOf(bits, numbers.Length)));
        for (var i = 0; i < numbers.Length && exceptions > 0; i++)
        {
            if (numbers[i] >>> bits is > 0 and var high)
            {
                target.Add((byte)i);
                target.Add((byte)high);
                exceptions--;
            }
        }
    }

    /// <summary>Gets how many bytes a list takes.</summary>
    /// <param name="list">What begins with it.</param>
    /// <param name="count">How many numbers it has.</param>
    public static int BytesOf(ReadOnlySpan<byte> list, int count) =>
        1 + BitPacking.BytesOf(list[0] & LargestBits, count) + ((list[0] >> HeadBits) * ExceptionBytes);

    /// <summary>Unpacks as many numbers as there is room for, and adds a number to each.</summary>
    /// <param name="list">What begins with the list; at least eight bytes must follow behind it.</param>
    /// <param name="add">What is added.</param>
    /// <param name="numbers">Where the numbers go.</param>
    public static void Unpack(ReadOnlySpan<byte> list, int add, Span<int> numbers)
    {
        var bits = list[0] & LargestBits;
        BitPacking.Unpack(list[1..], bits, add, numbers);
        if (list[0] > LargestBits)
        {
            Patch(list[(1 + BitPacking.BytesOf(bits, numbers.Length))..], list[0] >> HeadBits, bits, numbers);
        }
    }

    /// <summary>Unpacks as many differences as there is room for, and sums them up from a number on.</summary>
    /// <param name="list">What begins with the list; at least eight bytes must follow behind it.</param>
    /// <param name="from">What the first difference is added to.</param>
    /// <param name="numbers">Where the sums go.</param>
    public static void UnpackSums(ReadOnlySpan<byte> list, int from, Span<int> numbers)
    {
        Unpack(list, 0, numbers);
        BitPacking.Sum(numbers, from);
    }

    /// <summary>Finds the bits that take the fewest bytes; of those that take as many the most, with the fewest exceptions.</summary>
    private static (int Bits, int Exceptions) Choose(ReadOnlySpan<int> numbers)
    {
        Span<int> having = stackalloc int[LargestBits + 2];
        having.Clear();
        foreach (var number in numbers)
        {
            having[BitOperations.Log2((uint)number) + (number == 0 ? 0 : 1)]++;
        }

        var largest = having.LastIndexOfAnyExcept(0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(largest, LargestBits, nameof(numbers));
        var (best, bytes, exceptions) = ((largest, 0), BitPacking.BytesOf(largest, numbers.Length), 0);
        for (var bits = largest - 1; bits >= Math.Max(0, largest - ExceptionBits); bits--)
        {
            exceptions += having[bits + 1];
            var size = BitPacking.BytesOf(bits, numbers.Length) + (exceptions * ExceptionBytes);
            if (exceptions <= MostExceptions && size < bytes)
            {
                (best, bytes) = ((bits, exceptions), size);
            }
        }

        return best;
    }

    private static void Patch(ReadOnlySpan<byte> exceptions, int count, int bits, Span<int> numbers)
    {
        for (var at = 0; at < count * ExceptionBytes; at += ExceptionBytes)
        {
            numbers[exceptions[at]] += exceptions[at + 1] << bits;
        }
    }
}

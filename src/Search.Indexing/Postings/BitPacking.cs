using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Indexing;

/// <summary>Packs lists of up to 128 small numbers into the same number of bits each; a full list is unpacked four numbers at a
/// time.</summary>
/// <remarks>
/// The numbers of a full list stand in four lanes, number i in lane i mod 4: a row of four numbers is one vector. Each lane is a stream of
/// bits, lowest first, in 32-bit little-endian words, and the words of the lanes take turns. A shorter list is one stream of bits, lowest
/// first. Both take as many bytes as the bits of all numbers need.
/// </remarks>
internal static class BitPacking
{
    /// <summary>How many numbers are in a full list.</summary>
    public const int Size = 128;

    private const int Lanes = 4;
    private const int Rows = Size / Lanes;
    private const int WordBits = 32;

    /// <summary>Gets how many bytes a list takes.</summary>
    public static int BytesOf(int bits, int count) => ((bits * count) + 7) >> 3;

    /// <summary>Packs the low bits of a list.</summary>
    /// <param name="numbers">Up to 128 numbers.</param>
    /// <param name="bits">How many bits of each, 0 to 32.</param>
    /// <param name="packed">Where they go.</param>
    public static void Pack(ReadOnlySpan<int> numbers, int bits, Span<byte> packed)
    {
        if (numbers.Length == Size)
        {
            PackLanes(numbers, bits, packed);
        }
        else
        {
            PackStream(numbers, bits, packed);
        }
    }

    /// <summary>Unpacks as many numbers as there is room for, and adds a number to each.</summary>
    /// <param name="packed">What begins with the list; at least eight bytes must follow behind it.</param>
    /// <param name="bits">How many bits each has, 0 to 32.</param>
    /// <param name="add">What is added.</param>
    /// <param name="numbers">Where the numbers go.</param>
    public static void Unpack(ReadOnlySpan<byte> packed, int bits, int add, Span<int> numbers)
    {
        if (bits == 0)
        {
            numbers.Fill(add);
        }
        else if (numbers.Length == Size)
        {
            UnpackLanes(packed, bits, add, numbers);
        }
        else
        {
            UnpackStream(packed, bits, add, numbers);
        }
    }

    /// <summary>Puts in place of each difference the sum of all up to it and of a number.</summary>
    public static void Sum(Span<int> numbers, int from)
    {
        ref var target = ref MemoryMarshal.GetReference(numbers);
        var carry = Vector128.Create(from);
        var at = 0;
        for (; at + Lanes <= numbers.Length; at += Lanes)
        {
            var value = Vector128.LoadUnsafe(ref target, (nuint)at);
            value += Vector128.Shuffle(value, Vector128.Create(4, 0, 1, 2)); // An index beyond the vector gives zero.
            value += Vector128.Shuffle(value, Vector128.Create(4, 4, 0, 1));
            value += carry;
            value.StoreUnsafe(ref target, (nuint)at);
            carry = Vector128.Shuffle(value, Vector128.Create(3));
        }

        for (from = carry[0]; at < numbers.Length; at++)
        {
            numbers[at] = from += numbers[at];
        }
    }

    private static void PackLanes(ReadOnlySpan<int> numbers, int bits, Span<byte> packed)
    {
        ref var source = ref MemoryMarshal.GetReference(numbers[..Size]);
        ref var target = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(packed[..BytesOf(bits, Size)]));
        var mask = Vector128.Create((int)Mask(bits));
        var word = Vector128<int>.Zero;
        var (next, shift) = (0, 0);
        for (var row = 0; row < Rows && bits > 0; row++)
        {
            var value = Vector128.LoadUnsafe(ref source, (nuint)(row * Lanes)) & mask;
            word |= Vector128.ShiftLeft(value, shift);
            shift += bits;
            if (shift >= WordBits)
            {
                word.StoreUnsafe(ref target, (nuint)next);
                next += Lanes;
                shift -= WordBits;
                word = shift > 0 ? Vector128.ShiftRightLogical(value, bits - shift) : Vector128<int>.Zero;
            }
        }
    }

    private static void PackStream(ReadOnlySpan<int> numbers, int bits, Span<byte> packed)
    {
        var (rest, held, at) = (0UL, 0, 0);
        foreach (var number in numbers)
        {
            rest |= (ulong)(number & Mask(bits)) << held;
            for (held += bits; held >= 8; held -= 8)
            {
                packed[at++] = (byte)rest;
                rest >>= 8;
            }
        }

        if (held > 0)
        {
            packed[at] = (byte)rest;
        }
    }

    private static void UnpackLanes(ReadOnlySpan<byte> packed, int bits, int add, Span<int> numbers)
    {
        ref var target = ref MemoryMarshal.GetReference(numbers[..Size]);
        var plus = Vector128.Create(add);
        ref var source = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(packed[..BytesOf(bits, Size)]));
        var mask = Vector128.Create((int)Mask(bits));
        var word = Vector128.LoadUnsafe(ref source);
        var (next, shift) = (Lanes, 0);
        for (var row = 0; row < Rows; row++)
        {
            var value = Vector128.ShiftRightLogical(word, shift);
            shift += bits;
            if (shift >= WordBits && row + 1 < Rows)
            {
                shift -= WordBits;
                word = Vector128.LoadUnsafe(ref source, (nuint)next);
                next += Lanes;
                if (shift > 0)
                {
                    value |= Vector128.ShiftLeft(word, bits - shift);
                }
            }

            ((value & mask) + plus).StoreUnsafe(ref target, (nuint)(row * Lanes));
        }
    }

    /// <summary>Each number lies within the eight bytes that begin with its first bit's.</summary>
    private static void UnpackStream(ReadOnlySpan<byte> packed, int bits, int add, Span<int> numbers)
    {
        ref var source = ref MemoryMarshal.GetReference(packed[..(BytesOf(bits, numbers.Length) + sizeof(long))]);
        var (mask, at) = (Mask(bits), 0);
        for (var i = 0; i < numbers.Length; i++)
        {
            var word = Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref source, at >>> 3));
            numbers[i] = (int)((word >>> (at & 7)) & mask) + add;
            at += bits;
        }
    }

    private static long Mask(int bits) => (1L << bits) - 1;
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Indexing;

/// <summary>Packs blocks of 128 small numbers into as many bits each as the largest needs, and unpacks them four at a time.</summary>
/// <remarks>
/// The numbers stand in four lanes, number i in lane i mod 4: a row of four numbers is one vector. Each lane is a stream of bits, lowest
/// first, in 32-bit little-endian words, and the words of the lanes take turns. A block of b bits is 16 b bytes.
/// </remarks>
internal static class BitPacking
{
    /// <summary>How many numbers are in a block.</summary>
    public const int Size = 128;

    private const int Lanes = 4;
    private const int Rows = Size / Lanes;
    private const int WordBits = 32;

    /// <summary>The largest block in bytes.</summary>
    public const int LargestBytes = Size * sizeof(int);

    /// <summary>Gets how many bits the largest of some numbers needs.</summary>
    public static int BitsOf(ReadOnlySpan<int> numbers)
    {
        var all = 0;
        foreach (var number in numbers)
        {
            all |= number;
        }

        return WordBits - BitOperations.LeadingZeroCount((uint)all);
    }

    /// <summary>Gets how many bytes a block takes.</summary>
    public static int BytesOf(int bits) => bits * Lanes * sizeof(int);

    /// <summary>Packs 128 numbers.</summary>
    public static void Pack(ReadOnlySpan<int> numbers, int bits, Span<byte> packed)
    {
        var words = MemoryMarshal.Cast<byte, uint>(packed[..BytesOf(bits)]);
        words.Clear();
        for (var i = 0; i < Size && bits > 0; i++)
        {
            var at = i / Lanes * bits;
            var (word, shift) = (((at / WordBits) * Lanes) + (i % Lanes), at % WordBits);
            words[word] |= (uint)numbers[i] << shift;
            if (shift + bits > WordBits)
            {
                words[word + Lanes] |= (uint)numbers[i] >> (WordBits - shift);
            }
        }
    }

    /// <summary>Unpacks 128 numbers and adds a number to each.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int bits, int add, Span<int> numbers)
    {
        ref var target = ref MemoryMarshal.GetReference(numbers[..Size]);
        var plus = Vector128.Create(add);
        if (bits == 0)
        {
            numbers[..Size].Fill(add);
            return;
        }

        ref var source = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(packed[..BytesOf(bits)]));
        var mask = bits == WordBits ? Vector128<int>.AllBitsSet : Vector128.Create((1 << bits) - 1);
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

    /// <summary>Unpacks 128 differences and sums them up from a number on.</summary>
    public static void UnpackSums(ReadOnlySpan<byte> packed, int bits, int from, Span<int> numbers)
    {
        Unpack(packed, bits, 0, numbers);
        ref var target = ref MemoryMarshal.GetReference(numbers[..Size]);
        var carry = Vector128.Create(from);
        for (var row = 0; row < Rows; row++)
        {
            var value = Vector128.LoadUnsafe(ref target, (nuint)(row * Lanes));
            value += Vector128.Shuffle(value, Vector128.Create(4, 0, 1, 2)); // An index beyond the vector gives zero.
            value += Vector128.Shuffle(value, Vector128.Create(4, 4, 0, 1));
            value += carry;
            value.StoreUnsafe(ref target, (nuint)(row * Lanes));
            carry = Vector128.Shuffle(value, Vector128.Create(3));
        }
    }
}

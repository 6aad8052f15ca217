using System.Buffers.Binary;
using Lucene.Net.Store;

namespace Search.Indexing;

/// <summary>Numbers side by side, all with the same number of bytes, little-endian.</summary>
/// <param name="bytes">What begins with them; at least four bytes must follow behind them.</param>
/// <param name="width">How many bytes each has: 0 to 4; with 0, all are zero.</param>
internal readonly ref struct NarrowColumn(ReadOnlySpan<byte> bytes, int width)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly int _width = width;
    private readonly int _mask = (int)((1L << (width * 8)) - 1);

    /// <summary>Gets a number.</summary>
    public int this[int index] => BinaryPrimitives.ReadInt32LittleEndian(_bytes[(index * _width)..]) & _mask;

    /// <summary>Gets how many bytes the numbers up to one need, which is not negative.</summary>
    public static int WidthOf(int largest) => largest switch
    {
        0 => 0,
        <= 0xFF => 1,
        <= 0xFFFF => 2,
        <= 0xFFFFFF => 3,
        _ => sizeof(int),
    };

    /// <summary>Writes numbers that fit.</summary>
    public static void Write(List<int> numbers, int width, IndexOutput output)
    {
        foreach (var number in numbers)
        {
            for (var shift = 0; shift < width * 8; shift += 8)
            {
                output.WriteByte((byte)(number >> shift));
            }
        }
    }
}

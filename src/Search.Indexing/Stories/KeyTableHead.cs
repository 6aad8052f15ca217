using System.Buffers.Binary;

namespace Search.Indexing;

/// <summary>
/// What a table of keys says of itself: its title and version, how large and how full it is, and how far into the store it goes.
/// </summary>
/// <param name="Bits">The binary logarithm of the number of slots.</param>
/// <param name="Count">How many slots are taken.</param>
/// <param name="Stamp">How far into the store it goes.</param>
internal sealed record KeyTableHead(int Bits, long Count, IndexStamp Stamp)
{
    /// <summary>How many bytes it takes.</summary>
    public const int Size = 48;

    private const int Version = 2;

    private static ReadOnlySpan<byte> Title => "DateKeys"u8;

    /// <exception cref="CorpusException">The bytes are no head, or of another version.</exception>
    public static KeyTableHead Read(ReadOnlySpan<byte> bytes, string path)
    {
        if (!bytes.StartsWith(Title) || BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) != Version
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[(Size - 4)..]) != Crc32C.Of(bytes[..(Size - 4)]))
        {
            throw new CorpusException(
                $"{path} is damaged or of another version. Run `dateline reindex`: it builds the index anew from the store.");
        }

        return new(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            new IndexStamp(BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[32..])));
    }

    public void Write(Span<byte> bytes)
    {
        bytes.Clear();
        Title.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], Bits);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], Count);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[24..], Stamp.Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], Stamp.Position);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[(Size - 4)..], Crc32C.Of(bytes[..(Size - 4)]));
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Search.Indexing;

/// <summary>What a frame of the store holds.</summary>
internal enum FrameKind : byte
{
    /// <summary>An article as it came in.</summary>
    Received = 1,

    /// <summary>A revision that begins.</summary>
    Revision = 2,

    /// <summary>A revision that ends.</summary>
    Ended = 3,

    /// <summary>The end of a batch: it and all before it count.</summary>
    Commit = 4,
}

/// <summary>One checksummed piece of the store.</summary>
/// <remarks>
/// On disk, little-endian: the mark (4 bytes), the length of the packed content (4), the kind (1), how it is packed (1, see
/// <see cref="Packing"/>), two zero bytes, the length of the plain content (4), the packed content, and the CRC-32C of all that (4).
/// </remarks>
/// <param name="Kind">What it holds.</param>
/// <param name="Position">Where it begins in the file.</param>
/// <param name="Size">How many bytes of the file it takes.</param>
/// <param name="Content">The plain content.</param>
internal readonly record struct Frame(FrameKind Kind, long Position, int Size, ReadOnlyMemory<byte> Content)
{
    public const uint Mark = 0x52464C44; // DLFR
    public const int HeadSize = 16;
    public const int Overhead = HeadSize + 4;
    public const int LargestContent = 1 << 29;
    private const int SmallestPacked = 64;

    /// <summary>Where the next frame begins.</summary>
    public long End => Position + Size;

    /// <summary>Writes the bytes of a frame to the end of a buffer.</summary>
    public static void Write(FrameBuffer buffer, FrameKind kind, ReadOnlySpan<byte> content)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, LargestContent);
        var room = buffer.Room(Overhead + content.Length);
        var packing = Pack(content, room[HeadSize..^4], out var length);
        WriteHead(room, length, kind, packing, content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(room[(HeadSize + length)..], Crc32C.Of(room[..(HeadSize + length)]));
        buffer.Advance(Overhead + length);
    }

    /// <summary>Gets the whole size of the frame whose head this is, or 0 where it is not a head.</summary>
    public static int SizeOf(ReadOnlySpan<byte> head)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        var isHead = BinaryPrimitives.ReadUInt32LittleEndian(head) == Mark && length <= LargestContent;
        return isHead ? Overhead + (int)length : 0;
    }

    /// <summary>Reads a frame from its bytes, or answers false where a checksum or length does not hold.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="position">Where they begin in the file.</param>
    /// <param name="room">Where the content goes if it fits in; else it gets an array of its own.</param>
    /// <param name="frame">The frame.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, long position, Memory<byte> room, out Frame frame)
    {
        frame = default;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        if (length > LargestContent || BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]) != Crc32C.Of(bytes[..^4]))
        {
            return false;
        }

        var content = length <= room.Length ? room[..(int)length] : new byte[length];
        if (!Unpack(bytes[HeadSize..^4], (Packing)bytes[9], content.Span))
        {
            return false;
        }

        frame = new Frame((FrameKind)bytes[8], position, bytes.Length, content);
        return true;
    }

    private static Packing Pack(ReadOnlySpan<byte> content, Span<byte> room, out int length)
    {
        if (content.Length >= SmallestPacked && FramePacker.TryPack(content, room, out length) && length < content.Length)
        {
            return Packing.Zstandard;
        }

        content.CopyTo(room);
        length = content.Length;
        return Packing.Plain;
    }

    private static bool Unpack(ReadOnlySpan<byte> packed, Packing packing, Span<byte> content) => packing switch
    {
        Packing.Plain => packed.Length == content.Length && packed.TryCopyTo(content),
        Packing.Brotli => BrotliDecoder.TryDecompress(packed, content, out var written) && written == content.Length,
        Packing.Zstandard => FrameUnpacker.TryUnpack(packed, content),
        _ => false,
    };

    private static void WriteHead(Span<byte> room, int length, FrameKind kind, Packing packing, int plainLength)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(room, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(room[4..], length);
        room[8] = (byte)kind;
        room[9] = (byte)packing;
        room[10..12].Clear();
        BinaryPrimitives.WriteInt32LittleEndian(room[12..], plainLength);
    }
}

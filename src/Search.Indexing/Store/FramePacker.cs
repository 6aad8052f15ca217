using ZstdSharp.Unsafe;

namespace Search.Indexing;

/// <summary>
/// Packs contents with Zstandard and the dictionary. Each thread that packs has its own; the digested dictionary is shared.
/// </summary>
internal sealed unsafe class FramePacker
{
    /// <summary>Levels 1 and 2 leave a twentieth more; 4 leaves more too, and 5 spares a hundredth at less than half the speed.</summary>
    private const int Level = 3;

    [ThreadStatic]
    private static FramePacker? _ofThread;

    private static readonly ZSTD_CDict_s* Dictionary = Digest(FrameDictionary.Bytes);

    private static readonly nuint Room = Methods.ZSTD_estimateCCtxSize(Level);

    private readonly void* _room = SystemPages.Grow(null, 0, Room);
    private readonly ZSTD_CCtx_s* _context;

    /// <summary>
    /// It works in one room, enough for any content: left to itself it takes another whenever a longer content comes, and leaves holes in
    /// the heap. The frame's head has the length, the checksum and the packing: what is packed does not repeat them.
    /// </summary>
    private FramePacker()
    {
        _context = Methods.ZSTD_initStaticCCtx(_room, Room);
        Methods.ZSTD_CCtx_setParameter(_context, ZSTD_cParameter.ZSTD_c_contentSizeFlag, 0);
        Methods.ZSTD_CCtx_setParameter(_context, ZSTD_cParameter.ZSTD_c_dictIDFlag, 0);
        Methods.ZSTD_CCtx_refCDict(_context, Dictionary);
    }

    ~FramePacker() => SystemPages.GiveBack(_room, Room);

    /// <summary>Packs a content, or answers false where the room is too small for it.</summary>
    public static bool TryPack(ReadOnlySpan<byte> content, Span<byte> room, out int length)
    {
        var packer = _ofThread ??= new FramePacker();
        fixed (byte* from = content, to = room)
        {
            var size = Methods.ZSTD_compress2(packer._context, to, (nuint)room.Length, from, (nuint)content.Length);
            length = Methods.ZSTD_isError(size) ? 0 : (int)size;
            return length > 0;
        }
    }

    /// <summary>The array is pinned and lives as long as the program: the digest refers to it.</summary>
    private static ZSTD_CDict_s* Digest(byte[] dictionary)
    {
        fixed (byte* bytes = dictionary)
        {
            return Methods.ZSTD_createCDict_byReference(bytes, (nuint)dictionary.Length, Level);
        }
    }
}

using ZstdSharp.Unsafe;

namespace Search.Indexing;

/// <summary>
/// Unpacks what <see cref="FramePacker"/> packed. Each thread that unpacks has its own, of about 100 kB; the digested dictionary is shared.
/// </summary>
internal sealed unsafe class FrameUnpacker
{
    [ThreadStatic]
    private static FrameUnpacker? _ofThread;

    private static readonly ZSTD_DDict_s* Dictionary = Digest(FrameDictionary.Bytes);

    private readonly ZSTD_DCtx_s* _context = Methods.ZSTD_createDCtx();

    ~FrameUnpacker() => Methods.ZSTD_freeDCtx(_context);

    /// <summary>Unpacks into a content of the stated length, or answers false where it does not come to exactly that.</summary>
    public static bool TryUnpack(ReadOnlySpan<byte> packed, Span<byte> content)
    {
        var unpacker = _ofThread ??= new FrameUnpacker();
        fixed (byte* from = packed, to = content)
        {
            var size = Methods.ZSTD_decompress_usingDDict(
                unpacker._context, to, (nuint)content.Length, from, (nuint)packed.Length, Dictionary);
            return size == (nuint)content.Length;
        }
    }

    /// <summary>The array is pinned and lives as long as the program: the digest refers to it.</summary>
    private static ZSTD_DDict_s* Digest(byte[] dictionary)
    {
        fixed (byte* bytes = dictionary)
        {
            return Methods.ZSTD_createDDict_byReference(bytes, (nuint)dictionary.Length);
        }
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using Search.Articles;

namespace Search.Indexing;

/// <summary>
/// Tells whether an article came in with the same content as before: the first 128 bits of the SHA-256 of what matters in it.
/// </summary>
/// <remarks>
/// Where it was read, the markup around the text and whether its date lay in the future when it came in do not matter: they change while
/// the article stays the same.
/// </remarks>
internal static class ContentHash
{
    public static UInt128 Of(Article article)
    {
        var content = article with
        {
            RecordId = null,
            Origin = "",
            Markup = null,
            Published = Timeless(article.Published),
            Updated = Timeless(article.Updated),
            Entries = [.. article.Entries.Select(entry => entry with { Time = Timeless(entry.Time) })],
        };
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(StoreJson.Write(new ReceivedRecord(content)), hash);
        return UInt128Bytes.Read(hash[..UInt128Bytes.Size]);
    }

    private static Published? Timeless(Published? published) => published is null ? null : published with { InFuture = false };
}

/// <summary>128-bit numbers as bytes, most significant first.</summary>
internal static class UInt128Bytes
{
    public const int Size = 16;

    public static UInt128 Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);

    public static byte[] ToBytes(this UInt128 value)
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return bytes;
    }
}

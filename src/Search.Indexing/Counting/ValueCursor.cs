using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Search.Indexing;

/// <summary>The value that a page of a facet's values ended with, bound to the request and to the sequence it was counted at.</summary>
/// <remarks>
/// Counts as of a sequence never change, so the value alone says where to go on. The text is base64url of: version (1), the first eight
/// bytes of the SHA-256 of the request without cursor and limit, the sequence, the value, and the CRC-32C of all that.
/// </remarks>
internal sealed record ValueCursor(ulong Request, long Sequence, string Value)
{
    private const byte Version = 1;
    private const int LeastSize = 22;

    /// <summary>Gets what binds a cursor to its request.</summary>
    public static ulong HashOf(FacetRequest request)
    {
        var bound = request with { Cursor = null, Limit = FacetAsk.DefaultLimit };
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Facet}?{bound.ToQueryString()}")));
    }

    /// <summary>Reads a cursor from its text, or gets null where it is none.</summary>
    public static ValueCursor? Read(string text)
    {
        if (!Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text) is not { Length: >= LeastSize } bytes
            || BitConverter.ToUInt32(bytes.AsSpan()[^4..]) != Crc32C.Of(bytes.AsSpan()[..^4]))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes));
        return reader.ReadByte() == Version ? new ValueCursor(reader.ReadUInt64(), reader.ReadInt64(), reader.ReadString()) : null;
    }

    /// <summary>Gets the text.</summary>
    public override string ToString()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        writer.Write(Request);
        writer.Write(Sequence);
        writer.Write(Value);
        writer.Write(Crc32C.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Search.Articles;

namespace Search.Indexing;

/// <summary>Where a page ended, bound to the request it belongs to and to the sequence it was counted at.</summary>
/// <remarks>
/// The text is base64url of: version (1), the first eight bytes of the SHA-256 of the request's canonical text without page and counts, the
/// sequence, the version of the index where the order is by relevance (else 0), the sort key, the report id, and the CRC-32C of all that.
/// </remarks>
internal sealed record Cursor(ulong Request, long Sequence, long IndexVersion, CursorPosition Position)
{
    private const byte Version = 1;

    /// <summary>Gets what binds a cursor to its request.</summary>
    public static ulong HashOf(SearchRequest request)
    {
        var bound = request with
        {
            Cursor = null,
            PageSize = SearchRequest.DefaultPageSize,
            Facets = null,
            CountBy = CountUnit.Report,
            Explains = false,
            WhyNot = null,
        };
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(bound.ToQueryString())));
    }

    /// <summary>Reads a cursor from its text, or gets null where it is none.</summary>
    public static Cursor? Read(string text)
    {
        if (!Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text) is not { Length: > 38 } bytes
            || BitConverter.ToUInt32(bytes.AsSpan()[^4..]) != Crc32C.Of(bytes.AsSpan()[..^4]))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadByte() != Version)
        {
            return null;
        }

        var (request, sequence, version, key) = (reader.ReadUInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        return ReportId.TryParse(reader.ReadString(), null, out var id)
            ? new Cursor(request, sequence, version, new CursorPosition(key, id.ToString())) : null;
    }

    /// <summary>Gets the text.</summary>
    public override string ToString()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        writer.Write(Request);
        writer.Write(Sequence);
        writer.Write(IndexVersion);
        writer.Write(Position.Key);
        writer.Write(Position.Id);
        writer.Write(Crc32C.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}

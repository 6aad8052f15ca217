using System.IO.Compression;

namespace Search.Ingest;

/// <summary>Unpacks a body as its Content-Encoding says (RFC 9110, 8.4): gzip, deflate and br.</summary>
internal static class ContentUnpacking
{
    /// <summary>What we say that we accept.</summary>
    public const string Accepted = "gzip, deflate, br";

    private const int MostLayers = 2;

    /// <exception cref="FetchRefusedException">It is packed in another way.</exception>
    public static Stream Unpack(Stream packed, ICollection<string> encodings)
    {
        if (encodings.Count > MostLayers)
        {
            throw new FetchRefusedException(
                FetchFault.BadEncoding, $"The body is packed {encodings.Count} times over; at most {MostLayers} are unpacked.");
        }

        return encodings.Reverse().Aggregate(packed, Layer);
    }

    private static Stream Layer(Stream packed, string encoding) => encoding.ToUpperInvariant() switch
    {
        "IDENTITY" => packed,
        "GZIP" or "X-GZIP" => new GZipStream(packed, CompressionMode.Decompress),
        "DEFLATE" => new ZLibStream(packed, CompressionMode.Decompress),
        "BR" => new BrotliStream(packed, CompressionMode.Decompress),
        _ => throw new FetchRefusedException(
            FetchFault.BadEncoding, $"The body is packed as '{encoding}', which was not asked for. Asked for was: {Accepted}."),
    };
}

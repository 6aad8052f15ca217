using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Search.Articles;

/// <summary>A stored HTTP response (RFC 9112): its status, its headers, and its body with transfer and content codings undone.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers, by their names in any case; of one that is repeated the first.</param>
/// <param name="Body">The body as it was stored.</param>
internal sealed record HttpMessage(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Gets the media type without parameters, lower case; "" where none is stated.</summary>
    public string MediaType => Header("Content-Type").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Gets the charset of the content type, or null.</summary>
    public string? Charset => Header("Content-Type").Split(';').Select(part => part.Trim())
        .FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"', '\'', ' ');

    /// <summary>Reads a message, or gives null where the bytes begin with no status line.</summary>
    public static HttpMessage? Read(ReadOnlyMemory<byte> bytes)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var rest = bytes;
        var status = StatusOf(Line(ref rest));
        for (var line = Line(ref rest); line.Length > 0; line = Line(ref rest))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            _ = colon > 0 && headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return status > 0 ? new(status, headers, rest) : null;
    }

    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>Opens the body, unpacked.</summary>
    /// <exception cref="IOException">It is in a coding that cannot be undone.</exception>
    public Stream Open(UnpackBudget budget)
    {
        Stream body = AsStream(IsChunked(Header("Transfer-Encoding"), Body.Span) ? Unchunk(Body) : Body);
        foreach (var coding in Header("Content-Encoding").Split(',').Select(part => part.Trim().ToLowerInvariant()).Reverse())
        {
            body = Unpack(body, coding, budget);
        }

        return body;
    }

    private static Stream Unpack(Stream body, string coding, UnpackBudget budget) => coding switch
    {
        "" or "identity" or "none" or "utf-8" => body,
        "gzip" or "x-gzip" => IsGzip(body) ? Counted(new GZipStream(body, CompressionMode.Decompress), budget) : body,
        "deflate" => Counted(
            IsZlib(body) ? new ZLibStream(body, CompressionMode.Decompress) : new DeflateStream(body, CompressionMode.Decompress), budget),
        "br" => Counted(new BrotliStream(body, CompressionMode.Decompress), budget),
        _ => throw new IOException($"The response is in the coding '{coding}'. gzip, deflate and br are read."),
    };

    private static UnpackedStream Counted(Stream unpacked, UnpackBudget budget) => new(unpacked, budget, level: 1);

    // Crawlers often store the body unpacked and leave the header as it was.
    private static bool IsGzip(Stream body) => FirstBytes(body) is (0x1F, 0x8B);

    private static bool IsZlib(Stream body) =>
        FirstBytes(body) is var (first, second) && (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;

    private static (int First, int Second) FirstBytes(Stream body)
    {
        if (!body.CanSeek)
        {
            return default;
        }

        var bytes = (body.ReadByte(), body.ReadByte());
        body.Position = 0;
        return bytes;
    }

    private static bool IsChunked(string coding, ReadOnlySpan<byte> body)
    {
        var feed = body.IndexOf((byte)'\n');
        return coding.Contains("chunked", StringComparison.OrdinalIgnoreCase) && feed is > 0 and < 32 && TryReadSize(body[..feed], out _);
    }

    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        var whole = new byte[body.Length];
        var length = 0;
        while (body.Span.IndexOf((byte)'\n') is >= 0 and var feed && TryReadSize(body.Span[..feed], out var size) && size > 0)
        {
            var chunk = body[(feed + 1)..];
            chunk = chunk[..Math.Min(size, chunk.Length)];
            chunk.Span.CopyTo(whole.AsSpan(length));
            length += chunk.Length;
            body = body[(feed + 1 + chunk.Length)..];
            body = body.Span.StartsWith("\r\n"u8) ? body[2..] : body.Span.StartsWith("\n"u8) ? body[1..] : body;
        }

        return whole.AsMemory(0, length);
    }

    private static bool TryReadSize(ReadOnlySpan<byte> line, out int size)
    {
        var digits = line.IndexOf((byte)';') is >= 0 and var extension ? line[..extension] : line;
        return int.TryParse(digits.Trim(" \r\t"u8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) && size >= 0;
    }

    private static int StatusOf(string line) =>
        line.StartsWith("HTTP/", StringComparison.Ordinal)
            && line.Split(' ', 3) is [_, var code, ..]
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : 0;

    private static string Line(ref ReadOnlyMemory<byte> rest)
    {
        var feed = rest.Span.IndexOf((byte)'\n');
        var line = feed < 0 ? rest : rest[..feed];
        rest = feed < 0 ? default : rest[(feed + 1)..];
        return Encoding.UTF8.GetString(line.Span).TrimEnd('\r');
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(bytes.ToArray());
}

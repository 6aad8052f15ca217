using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>The unpacked bytes of one file: a look at how they begin, the stream of all of them, and the fault that cut them short, if any.</summary>
/// <remarks>
/// Whether a file is gzip (RFC 1952) is told from its first bytes, never from its name. A packed file that breaks off ends where the
/// fault is: all that comes before can be used, and <see cref="Fault"/> says what is missing.
/// </remarks>
public sealed class ArticleContent : IDisposable
{
    private readonly PeekStream _stream;

    private ArticleContent(PeekStream stream) => _stream = stream;

    /// <summary>Gets up to the first 64 KiB, for telling format and encoding; reading them takes nothing from <see cref="Stream"/>.</summary>
    public ReadOnlyMemory<byte> Head => _stream.Head;

    /// <summary>Gets all bytes, once, from the first.</summary>
    public Stream Stream => _stream;

    /// <summary>Gets what is wrong with the bytes where they end too early, for a person; null as long as nothing is.</summary>
    public string? Fault => _stream.Fault;

    /// <summary>Gets in which encoding it was read and what decided that; null before a format read it, and where it could not be told.</summary>
    public TextEncoding? Encoding { get; internal set; }

    /// <summary>Unpacks a stream, which it then owns, and counts the bytes that it takes from it.</summary>
    internal static ArticleContent Of(Stream stream, StrongBox<long> bytesRead)
    {
        var raw = new PeekStream(stream, length: 16, bytesRead);
        return new ArticleContent(raw.Head.Span.StartsWith<byte>([0x1F, 0x8B])
            ? new PeekStream(new GZipStream(raw, CompressionMode.Decompress), PeekStream.DefaultLength)
            : new PeekStream(raw, PeekStream.DefaultLength));
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}

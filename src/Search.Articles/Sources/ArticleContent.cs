using System.IO.Compression;

namespace Search.Articles;

/// <summary>
/// The unpacked bytes of one file: a look at how they begin, the stream of all of them, and the fault that cut them short, if any.
/// </summary>
/// <remarks>
/// Whether a file is gzip (RFC 1952) is told from its first bytes, never from its name. A packed file that breaks off ends where the
/// fault is: all that comes before can be used, and <see cref="Fault"/> says what is missing.
/// </remarks>
public sealed class ArticleContent : IDisposable
{
    private const int MostLayers = 2;

    private readonly PeekStream _stream;
    private readonly Stream _raw;
    private readonly bool _isPacked;

    private ArticleContent(PeekStream stream, Stream raw, bool isPacked, UnpackBudget budget, int level) =>
        (_stream, _raw, _isPacked, Budget, Level) = (stream, raw, isPacked, budget, level);

    /// <summary>
    /// Gets up to the first 64 KiB, for telling format and encoding; reading them takes nothing from <see cref="Stream"/>.
    /// </summary>
    public ReadOnlyMemory<byte> Head => _stream.Head;

    /// <summary>Gets all bytes, once, from the first.</summary>
    public Stream Stream => _stream;

    /// <summary>Gets what is wrong with the bytes where they end too early, for a person; null as long as nothing is.</summary>
    public string? Fault => _stream.Fault;

    /// <summary>Gets whether that fault is a decompression bomb.</summary>
    public bool IsBomb => _stream.IsBomb;

    /// <summary>
    /// Gets in which encoding it was read and what decided that; null before a format read it, and where it could not be told.
    /// </summary>
    public TextEncoding? Encoding { get; internal set; }

    /// <summary>Gets in how many archives the file lies.</summary>
    internal int Level { get; }

    /// <summary>Gets what may still be unpacked from the outermost file.</summary>
    internal UnpackBudget Budget { get; }

    /// <summary>Gets the bytes as they lie, from the first and in any order, where that can be; else null.</summary>
    internal Stream? Seekable
    {
        get
        {
            var seekable = !_isPacked && _raw.CanSeek;
            if (seekable)
            {
                _raw.Position = 0;
            }

            return seekable ? _raw : null;
        }
    }

    /// <summary>Unpacks a stream, which it then owns.</summary>
    internal static ArticleContent Of(Stream stream, UnpackBudget budget, int level)
    {
        var peeked = new PeekStream(stream, PeekStream.DefaultLength);
        var layers = 0;
        for (; layers < MostLayers && peeked.Head.Span.StartsWith<byte>([0x1F, 0x8B]); layers++)
        {
            peeked = new PeekStream(
                new UnpackedStream(new GZipStream(peeked, CompressionMode.Decompress), budget, level), PeekStream.DefaultLength, peeked);
        }

        return new ArticleContent(peeked, stream, layers > 0, budget, level);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}

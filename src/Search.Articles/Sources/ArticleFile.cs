using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>A file that may hold articles: its name, and a way to open it.</summary>
/// <param name="path">What identifies it: the path below the ingested root, with forward slashes.</param>
/// <param name="origin">Where a person finds it, for messages.</param>
/// <param name="open">Opens the bytes as they lie, packed or not; may throw what opening a file throws.</param>
public sealed class ArticleFile(string path, string origin, Func<Stream> open)
{
    private readonly StrongBox<long> _bytesRead = new();

    /// <summary>Gets the path below the ingested root, with forward slashes: the identity of an article that states none.</summary>
    public string Path { get; } = path;

    /// <summary>Gets where a person finds the file.</summary>
    public string Origin { get; } = origin;

    /// <summary>
    /// Gets the address that the content was fetched from, or null for what lies on a disk: what its relative links start from, and the
    /// identity of an article that states no other.
    /// </summary>
    public Uri? Address { get; init; }

    /// <summary>Gets the encoding that the transport states for the content (the charset of an HTTP Content-Type), or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Gets in how many archives the file lies.</summary>
    internal int Level { get; init; }

    /// <summary>Gets what may still be unpacked from the outermost file, or null for one that is the outermost.</summary>
    internal UnpackBudget? Budget { get; init; }

    /// <summary>Gets how many bytes, as they lie, have been read so far, each time it was opened.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead.Value);

    /// <summary>Opens the content, unpacked where it is gzip. Blocks until the first bytes are there.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public ArticleContent Open() =>
        ArticleContent.Of(new CountedStream(open(), _bytesRead), Budget ?? new UnpackBudget(() => BytesRead), Level);
}

namespace Search.Ingest;

/// <summary>A body that was fetched whole: in memory where it is small, else in a file of its own, deleted with it.</summary>
public sealed class FetchedBody : IDisposable
{
    /// <summary>Up to how many bytes a body stays in memory.</summary>
    internal const int InMemory = 256 * 1024;

    private readonly string _folder;
    private readonly MemoryStream _memory = new();
    private FileStream? _file;

    /// <param name="folder">Where the file of a large body is made.</param>
    internal FetchedBody(string folder) => _folder = folder;

    /// <summary>Gets how many bytes it has.</summary>
    public long Length => _file?.Length ?? _memory.Length;

    /// <summary>Opens the bytes from the first; each stream is its caller's own.</summary>
    public Stream Open() => _file is { } file
        ? new FileStream(file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0)
        : new MemoryStream(_memory.GetBuffer(), 0, (int)_memory.Length, writable: false);

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    internal async ValueTask AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (_file is null && _memory.Length + bytes.Length > InMemory)
        {
            MoveToFile();
        }

        await ((Stream?)_file ?? _memory).WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes all that was added readable.</summary>
    internal void Complete() => _file?.Flush();

    private void MoveToFile()
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, Path.GetRandomFileName());
        _file = new FileStream(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.DeleteOnClose);
        _file.Write(_memory.GetBuffer().AsSpan(0, (int)_memory.Length));
        _memory.SetLength(0);
        _memory.Capacity = 0;
    }
}

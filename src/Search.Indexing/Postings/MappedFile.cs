using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;
using Directory = Lucene.Net.Store.Directory;

namespace Search.Indexing;

/// <summary>A whole file of the index as memory: mapped where it lies on disk, else read once.</summary>
/// <remarks>What reads from it must not outlive it: a lease on the snapshot keeps it open.</remarks>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte[]? _bytes;
    private readonly byte* _start;

    private MappedFile(MemoryMappedFile file, long length)
    {
        (_file, Length) = (file, length);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    private MappedFile(byte[] pinned)
    {
        (_bytes, Length) = (pinned, pinned.Length);
        _start = (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref pinned[0]);
    }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>Maps a file that is open; it stays open.</summary>
    public static MappedFile Open(SafeFileHandle file) =>
        new(
            MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true),
            RandomAccess.GetLength(file));

    /// <summary>Opens a file of an index.</summary>
    public static MappedFile Open(Directory directory, string name, IOContext context)
    {
        if (directory is FSDirectory folder)
        {
            var path = Path.Combine(folder.Directory.FullName, name);
            return new MappedFile(
                MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read), new FileInfo(path).Length);
        }

        using var input = directory.OpenInput(name, context);
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)input.Length), pinned: true);
        input.ReadBytes(bytes, 0, bytes.Length);
        return new MappedFile(bytes);
    }

    /// <summary>Gets what stands from a place on: to the end, or as much as a span holds.</summary>
    public ReadOnlySpan<byte> From(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Length);
        return new ReadOnlySpan<byte>(_start + position, (int)Math.Min(int.MaxValue, Length - position));
    }

    public void Dispose()
    {
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
        _file?.Dispose();
        GC.KeepAlive(_bytes);
    }
}

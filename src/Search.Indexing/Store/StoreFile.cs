using System.Buffers;
using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Search.Indexing;

/// <summary>The store's file: an append-only row of frames behind a head. Reading is by position and safe for many threads.</summary>
/// <remarks>
/// <para>The head has the title (8 bytes), the format of the store (4, little-endian) and the CRC-32C of both (4). 1: the first; 2: frames
/// may be packed with Zstandard, which a program of format 1 cannot read.</para>
/// <para>A store of an earlier format is read as it is. Before the first frame is written behind its others, its head is written anew,
/// durably. The head lies within one sector, which a disk writes whole or not at all, so whatever happens there is a head of the one
/// format or of the other; and no frame needs the new one before it is there.</para>
/// </remarks>
internal sealed class StoreFile : IDisposable
{
    public const string Name = "store.log";
    public const int HeadSize = 16;
    private const int Version = 2;
    private const int OldestVersion = 1;
    private const int FlushSize = 1 << 20;
    private const int UsualFrame = 8192; // What most frames fit into: they are read at one go.
    private const int UsualContent = 32768; // What most contents fit into.

    private readonly SafeFileHandle _file;
    private readonly FrameBuffer _waiting = new();
    private long _written;
    private int _version = Version;

    private StoreFile(SafeFileHandle file) => (_file, _written) = (file, RandomAccess.GetLength(file));

    private static ReadOnlySpan<byte> Title => "Dateline"u8;

    /// <summary>Where the next frame will begin.</summary>
    public long Length => _written + _waiting.Length;

    /// <summary>Opens the file for appending, making it where there is none.</summary>
    public static StoreFile OpenToWrite(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, Name);
        var store = new StoreFile(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite));
        store.Begin(path);
        return store;
    }

    /// <summary>Opens the file for reading, or gets null where there is none yet.</summary>
    public static StoreFile? OpenToRead(string directory)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
        {
            return null;
        }

        var store = new StoreFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        store.CheckHead(path);
        return store;
    }

    /// <summary>Appends a frame, durable at the next <see cref="Sync"/>.</summary>
    /// <returns>The frame's position.</returns>
    public long Append(FrameKind kind, ReadOnlySpan<byte> content)
    {
        var position = Length;
        Frame.Write(_waiting, kind, content);
        if (_waiting.Length >= FlushSize)
        {
            WriteOut();
        }

        return position;
    }

    /// <summary>Writes out what was appended and waits until the disk has it.</summary>
    public void Sync()
    {
        WriteOut();
        RandomAccess.FlushToDisk(_file);
    }

    /// <summary>Cuts the file off at a position, durably.</summary>
    /// <param name="position">Where.</param>
    /// <param name="keepAs">The path of a new file for what is cut off, or null.</param>
    public void CutAt(long position, string? keepAs = null)
    {
        _waiting.Clear();
        if (keepAs is not null)
        {
            Keep(position, keepAs);
        }

        RandomAccess.SetLength(_file, position);
        RandomAccess.FlushToDisk(_file);
        _written = position;
    }

    /// <summary>Reads what the frame at a position holds.</summary>
    /// <param name="position">Where it begins.</param>
    /// <param name="read">Makes it of the frame, whose content is gone behind that.</param>
    /// <exception cref="StoreCorruptException">There is no whole frame at the position.</exception>
    public T Read<T>(long position, Func<Frame, T> read)
    {
        var room = ArrayPool<byte>.Shared.Rent(UsualContent);
        try
        {
            return read(Read(position, room));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>Reads the frame at a position.</summary>
    /// <exception cref="StoreCorruptException">There is no whole frame at the position.</exception>
    public Frame Read(long position) => Read(position, room: default);

    /// <summary>Reads the frame at a position, or answers false where there is no whole one.</summary>
    public bool TryRead(long position, out Frame frame) => TryRead(position, room: default, out frame);

    private Frame Read(long position, Memory<byte> room) => TryRead(position, room, out var frame)
        ? frame
        : throw new StoreCorruptException(
            $"The store is damaged at byte {position}: the frame there does not have its checksum. Restore {Name} from a backup.",
                position);

    private bool TryRead(long position, Memory<byte> room, out Frame frame)
    {
        frame = default;
        if (position >= _written)
        {
            WriteOut();
        }

        var bytes = ArrayPool<byte>.Shared.Rent(UsualFrame);
        var read = RandomAccess.Read(_file, bytes, position);
        var size = read >= Frame.HeadSize ? Frame.SizeOf(bytes) : 0;
        var whole = size > 0
            && (size <= read
                ? Frame.TryRead(bytes.AsSpan(0, size), position, room, out frame)
                : TryReadLarge(position, size, room, out frame));
        ArrayPool<byte>.Shared.Return(bytes);
        return whole;
    }

    private bool TryReadLarge(long position, int size, Memory<byte> room, out Frame frame)
    {
        frame = default;
        if (position + size > RandomAccess.GetLength(_file))
        {
            return false;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(size);
        var whole = RandomAccess.Read(_file, bytes.AsSpan(0, size), position) == size
            && Frame.TryRead(bytes.AsSpan(0, size), position, room, out frame);
        ArrayPool<byte>.Shared.Return(bytes);
        return whole;
    }

    /// <summary>Reads bytes as they stand; fewer at the end of the file.</summary>
    public int ReadBytes(long position, Span<byte> bytes) => RandomAccess.Read(_file, bytes, position);

    public void Dispose() => _file.Dispose();

    private void Keep(long position, string path)
    {
        using var copy = new FileStream(path, FileMode.Create, FileAccess.Write);
        var bytes = new byte[FlushSize];
        while (RandomAccess.Read(_file, bytes, position) is > 0 and var read)
        {
            copy.Write(bytes, 0, read);
            position += read;
        }

        copy.Flush(flushToDisk: true);
    }

    private void WriteOut()
    {
        if (_waiting.Length > 0)
        {
            RaiseVersion();
            RandomAccess.Write(_file, _waiting.Written, _written);
            _written += _waiting.Length;
            _waiting.Clear();
        }
    }

    private void Begin(string path)
    {
        if (_written >= HeadSize)
        {
            CheckHead(path);
            return;
        }

        WriteHead();
        CutAt(HeadSize);
    }

    private void RaiseVersion()
    {
        if (_version < Version)
        {
            WriteHead();
            RandomAccess.FlushToDisk(_file);
            _version = Version;
        }
    }

    private void WriteHead()
    {
        Span<byte> head = stackalloc byte[HeadSize];
        Title.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Version);
        BinaryPrimitives.WriteUInt32LittleEndian(head[12..], Crc32C.Of(head[..12]));
        RandomAccess.Write(_file, head, 0);
    }

    private void CheckHead(string path)
    {
        Span<byte> head = stackalloc byte[HeadSize];
        if (RandomAccess.Read(_file, head, 0) < HeadSize || !head.StartsWith(Title)
            || BinaryPrimitives.ReadUInt32LittleEndian(head[12..]) != Crc32C.Of(head[..12]))
        {
            throw new StoreCorruptException(
                $"{path} does not begin as a store does. Restore it from a backup, or choose another data directory.", 0);
        }

        _version = BinaryPrimitives.ReadInt32LittleEndian(head[8..]);
        if (_version is < OldestVersion or > Version)
        {
            throw new CorpusException($"{path} has store format {_version}; this program reads formats {OldestVersion} to {Version}. "
                + "Use the release of Dateline that wrote it.");
        }
    }
}

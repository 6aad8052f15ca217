using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Search.Indexing;

/// <summary>A file that finds values by key: many values a key, never removed, read by a short run of slots.</summary>
/// <remarks>
/// An open-addressed table (Knuth, The Art of Computer Programming 6.4, algorithm L) of slots of 16 bytes, key and value, little-endian,
/// behind a head of one page; at most six tenths full, doubled by writing it anew beside itself. It takes no memory but what waits for
/// <see cref="Flush"/>, so it may be larger than that. What is in it are hints: whoever uses one looks whether it holds. Putting the same
/// value again does nothing, so a replay that overlaps is harmless.
/// </remarks>
internal sealed class KeyTable : IDisposable
{
    private const int HeadSize = 4096;
    private const int SlotSize = 16;
    private const int FirstBits = 14;
    private const double Fullest = 0.6;
    private const int MostWaiting = 250_000;

    private readonly string _path;
    private readonly WaitingKeys _waiting = new();
    private SafeFileHandle _file;
    private MappedFile? _map;
    private int _bits;
    private long _count;

    private KeyTable(string path, SafeFileHandle file, KeyTableHead head)
    {
        (_path, _file, _bits, _count) = (path, file, head.Bits, head.Count);
        Stamp = head.Stamp;
    }

    /// <summary>Gets how far into the store the table goes.</summary>
    public IndexStamp Stamp { get; private set; }

    private long Slots => 1L << _bits;

    /// <summary>Opens the table, making an empty one where there is none.</summary>
    /// <exception cref="CorpusException">The file is damaged or of another version.</exception>
    public static KeyTable Open(string path)
    {
        if (!File.Exists(path))
        {
            using var made = Make(path, new KeyTableHead(FirstBits, 0, IndexStamp.Empty));
        }

        var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            Span<byte> bytes = stackalloc byte[KeyTableHead.Size];
            RandomAccess.Read(file, bytes, 0);
            return new KeyTable(path, file, KeyTableHead.Read(bytes, path));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds the values of a key to a list, in the order in which they were put.</summary>
    public void Find(ulong key, List<ulong> values)
    {
        FindWritten(key, values);
        _waiting.Find(Valid(key), values);
    }

    /// <summary>Says whether a key has a value.</summary>
    public bool Has(ulong key)
    {
        var values = new List<ulong>();
        Find(key, values);
        return values.Count > 0;
    }

    /// <summary>Puts a value, to be written by <see cref="Flush"/>.</summary>
    public void Put(ulong key, ulong value) => _waiting.Add(Valid(key), value);

    /// <summary>
    /// Writes what was put where it is much, durably, under a stamp; else it waits, and <see cref="Stamp"/> stays. Keys fall all over the
    /// table, so each writing touches most of it; who opens the table after a crash puts again what came after the stamp.
    /// </summary>
    public void Commit(IndexStamp stamp)
    {
        if (_waiting.Count >= MostWaiting)
        {
            Flush(stamp);
        }
    }

    /// <summary>Writes what was put, durably, under a stamp.</summary>
    public void Flush(IndexStamp stamp)
    {
        if (_count + _waiting.Count > Fullest * Slots)
        {
            Grow(_waiting.Count);
        }

        WriteWaiting();
        RandomAccess.FlushToDisk(_file);
        Stamp = stamp;
        WriteHead(_file, new KeyTableHead(_bits, _count, stamp));
        RandomAccess.FlushToDisk(_file);
    }

    public void Dispose()
    {
        _map?.Dispose();
        _file.Dispose();
    }

    private static ulong Valid(ulong key) => key == 0 ? 1 : key;

    private long Home(ulong key) => (long)(key >> (64 - _bits));

    private static long Offset(long slot) => HeadSize + (slot * SlotSize);

    private void FindWritten(ulong key, List<ulong> values)
    {
        key = Valid(key);
        var map = _map ??= MappedFile.Open(_file);
        for (var slot = Home(key); ; slot = (slot + 1) % Slots)
        {
            var place = map.From(Offset(slot));
            var found = BinaryPrimitives.ReadUInt64LittleEndian(place);
            if (found == 0)
            {
                return;
            }

            if (found == key)
            {
                values.Add(BinaryPrimitives.ReadUInt64LittleEndian(place[8..]));
            }
        }
    }

    /// <summary>In the order of the keys, which is that of their homes: so each part of the table is read and written once.</summary>
    private void WriteWaiting()
    {
        var window = new SlotWindow(_file, HeadSize, SlotSize);
        foreach (var (key, value, _) in _waiting.TakeSorted())
        {
            Write(window, key, value);
        }

        window.WriteOut();
    }

    private void Write(SlotWindow window, ulong key, ulong value)
    {
        for (var slot = Home(key); ; slot = (slot + 1) % Slots)
        {
            var place = window.At(slot);
            var found = BinaryPrimitives.ReadUInt64LittleEndian(place);
            if (found == 0)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(place, key);
                BinaryPrimitives.WriteUInt64LittleEndian(place[8..], value);
                window.Changed();
                _count++;
                return;
            }

            if (found == key && BinaryPrimitives.ReadUInt64LittleEndian(place[8..]) == value)
            {
                return;
            }
        }
    }

    private void Grow(long coming)
    {
        var bits = _bits;
        while (_count + coming > Fullest * (1L << bits) / 2)
        {
            bits++;
        }

        var path = _path + ".new";
        File.Delete(path);
        var grown = new KeyTable(path, Make(path, new KeyTableHead(bits, 0, Stamp)), new KeyTableHead(bits, 0, Stamp));
        CopyTo(grown);
        WriteHead(grown._file, new KeyTableHead(bits, grown._count, Stamp));
        RandomAccess.FlushToDisk(grown._file);
        _map?.Dispose();
        _map = null;
        File.Move(path, _path, overwrite: true);
        _file.Dispose();
        (_file, _bits, _count) = (grown._file, bits, grown._count);
    }

    /// <summary>
    /// Slots in the order of the table are in the order of their keys' homes, so the larger one is written front to back.
    /// </summary>
    private void CopyTo(KeyTable grown)
    {
        var bytes = new byte[1 << 16];
        var window = new SlotWindow(grown._file, HeadSize, SlotSize);
        for (var at = Offset(0); at < Offset(Slots);)
        {
            var read = RandomAccess.Read(_file, bytes, at);
            for (var i = 0; i + SlotSize <= read; i += SlotSize)
            {
                var key = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i));
                if (key != 0)
                {
                    grown.Write(window, key, BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i + 8)));
                }
            }

            at += read;
        }

        window.WriteOut();
    }

    private static SafeFileHandle Make(string path, KeyTableHead head)
    {
        var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        RandomAccess.SetLength(file, Offset(1L << head.Bits));
        WriteHead(file, head);
        return file;
    }

    private static void WriteHead(SafeFileHandle file, KeyTableHead head)
    {
        Span<byte> bytes = stackalloc byte[KeyTableHead.Size];
        head.Write(bytes);
        RandomAccess.Write(file, bytes, 0);
    }
}

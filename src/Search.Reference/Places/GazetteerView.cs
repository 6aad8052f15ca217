using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Search.Reference;

/// <summary>
/// A compiled gazetteer mapped into memory, as spans. The operating system loads its pages when they are touched and may drop them again.
/// </summary>
internal sealed unsafe class GazetteerView : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _accessor;
    private readonly byte* _start;

    private GazetteerView(MemoryMappedFile file, MemoryMappedViewAccessor accessor)
    {
        (_file, _accessor) = (file, accessor);
        accessor.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += accessor.PointerOffset;
        Header = Unsafe.ReadUnaligned<GazetteerHeader>(_start);
    }

    public GazetteerHeader Header { get; }

    public ReadOnlySpan<PlaceRecord> Places => Section<PlaceRecord>(Unsafe.SizeOf<GazetteerHeader>(), Header.Places);

    public ReadOnlySpan<NameSlot> Names => Section<NameSlot>(NamesAt, Header.NameSlots);

    public ReadOnlySpan<uint> Candidates => Section<uint>(CandidatesAt, Header.Candidates);

    public ReadOnlySpan<int> Ids => Section<int>(IdsAt, Header.IdSlots);

    public ReadOnlySpan<AreaBounds> Areas => Section<AreaBounds>(AreasAt, Header.Areas);

    private long NamesAt => Unsafe.SizeOf<GazetteerHeader>() + ((long)Header.Places * Unsafe.SizeOf<PlaceRecord>());

    private long CandidatesAt => NamesAt + ((long)Header.NameSlots * Unsafe.SizeOf<NameSlot>());

    private long IdsAt => CandidatesAt + ((long)Header.Candidates * sizeof(uint));

    private long AreasAt => IdsAt + ((long)Header.IdSlots * sizeof(int));

    private long StringsAt => AreasAt + ((long)Header.Areas * Unsafe.SizeOf<AreaBounds>());

    public static GazetteerView Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < Unsafe.SizeOf<GazetteerHeader>())
        {
            throw Unusable(path, "it is too short");
        }

        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        var view = new GazetteerView(file, file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read));
        if (view.Fault(length) is { } fault)
        {
            view.Dispose();
            throw Unusable(path, fault);
        }

        return view;
    }

    /// <summary>Gets the UTF-8 bytes of the string at an offset among the strings.</summary>
    public ReadOnlySpan<byte> Utf8(int offset)
    {
        var at = _start + StringsAt + offset;
        return new ReadOnlySpan<byte>(at + sizeof(ushort), Unsafe.ReadUnaligned<ushort>(at));
    }

    public void Dispose()
    {
        _accessor.SafeMemoryMappedViewHandle.ReleasePointer();
        _accessor.Dispose();
        _file.Dispose();
    }

    private static InvalidDataException Unusable(string path, string fault) =>
        new($"'{path}' is not a usable compiled gazetteer: {fault}. Build it anew with 'dateline gazetteer build'.");

    private string? Fault(long length) =>
        Header.Magic != GazetteerHeader.ExpectedMagic ? "it does not begin as one"
        : Header.Format != GazetteerHeader.CurrentFormat
            ? $"its format is {Header.Format}, and this program reads {GazetteerHeader.CurrentFormat}"
        : Header.Length != length || StringsAt + Header.StringBytes != length ? "it was cut short or changed"
        : null;

    private ReadOnlySpan<T> Section<T>(long offset, int count)
        where T : struct => MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(_start + offset, count * Unsafe.SizeOf<T>()));
}

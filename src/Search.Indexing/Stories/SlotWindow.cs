using Microsoft.Win32.SafeHandles;

namespace Search.Indexing;

/// <summary>A part of a table's file at hand, to be read and changed slot by slot; moving on writes out what was changed.</summary>
/// <param name="file">The file, whose slots fill whole windows or less than one.</param>
/// <param name="headSize">How many bytes stand before the first slot.</param>
/// <param name="slotSize">How many bytes a slot has.</param>
internal sealed class SlotWindow(SafeFileHandle file, int headSize, int slotSize)
{
    private const int Slots = 4096;

    private readonly byte[] _bytes = new byte[Slots * slotSize];
    private long _window = -1;
    private int _length;
    private bool _isChanged;

    /// <summary>Gets a slot, good until another is asked for.</summary>
    public Span<byte> At(long slot)
    {
        if (slot / Slots != _window)
        {
            WriteOut();
            _window = slot / Slots;
            _length = RandomAccess.Read(file, _bytes, Offset);
        }

        return _bytes.AsSpan((int)(slot % Slots) * slotSize, slotSize);
    }

    /// <summary>Notes that the slot that was asked for last has been changed.</summary>
    public void Changed() => _isChanged = true;

    /// <summary>Writes out what was changed.</summary>
    public void WriteOut()
    {
        if (_isChanged)
        {
            RandomAccess.Write(file, _bytes.AsSpan(0, _length), Offset);
            _isChanged = false;
        }
    }

    private long Offset => headSize + (_window * Slots * slotSize);
}

namespace Search.Indexing;

/// <summary>Bytes that wait to be written, in one array that grows and is used again.</summary>
internal sealed class FrameBuffer
{
    private byte[] _bytes = new byte[1 << 16];

    /// <summary>How many bytes wait.</summary>
    public int Length { get; private set; }

    /// <summary>What waits.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Gets room for so many bytes behind what waits.</summary>
    public Span<byte> Room(int size)
    {
        if (_bytes.Length - Length < size)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
        }

        return _bytes.AsSpan(Length, size);
    }

    /// <summary>Counts bytes of the room as written.</summary>
    public void Advance(int size) => Length += size;

    /// <summary>Forgets what was written out.</summary>
    public void Clear() => Length = 0;
}

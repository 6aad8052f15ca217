namespace Search.Indexing;

/// <summary>Bytes that are added one after the other and written out together.</summary>
internal sealed class ByteRun
{
    private byte[] _bytes = new byte[1024];

    public byte[] Bytes => _bytes;

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public void Add(byte value) => Room(1)[0] = value;

    /// <summary>Adds a number that is not negative, seven bits a byte, lowest first; the high bit says that more follow.</summary>
    public void AddVariable(int number)
    {
        var rest = (uint)number;
        while (rest > 0x7F)
        {
            Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        Add((byte)rest);
    }

    /// <summary>Adds room and gets it.</summary>
    public Span<byte> Room(int size)
    {
        if (Length + size > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
        }

        Length += size;
        return _bytes.AsSpan(Length - size, size);
    }
}

namespace Search.Articles;

/// <summary>A stream whose beginning can be seen before it is read, and whose fault ends it instead of throwing.</summary>
internal sealed class PeekStream : ForwardStream
{
    public const int DefaultLength = 64 * 1024;

    private readonly PeekStream? _below;
    private ReadOnlyMemory<byte> _ahead;
    private string? _fault;

    /// <param name="inner">The stream, which this one owns.</param>
    /// <param name="length">How much of its beginning can be seen.</param>
    /// <param name="below">What it unpacks, whose fault is also its own; or null.</param>
    public PeekStream(Stream inner, int length, PeekStream? below = null)
        : base(inner)
    {
        _below = below;
        var head = new byte[length];
        var filled = 0;
        for (int read; filled < length && (read = ReadInner(head.AsSpan(filled))) > 0; filled += read)
        {
        }

        Head = _ahead = head.AsMemory(0, filled);
    }

    public ReadOnlyMemory<byte> Head { get; }

    public string? Fault => _below?.Fault ?? _fault;

    /// <summary>Gets whether what ended it is that it unpacks to far too much.</summary>
    public bool IsBomb { get; private set; }

    public override int Read(Span<byte> buffer) => _ahead.IsEmpty ? ReadInner(buffer) : ReadAhead(buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_ahead.IsEmpty)
        {
            return ReadAhead(buffer.Span);
        }

        try
        {
            return _fault is null ? await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) : 0;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            (_fault, IsBomb) = (fault.Message, fault is DecompressionBombException);
            return 0;
        }
    }

    private int ReadAhead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _ahead.Length);
        _ahead.Span[..count].CopyTo(buffer);
        _ahead = _ahead[count..];
        return count;
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return _fault is null ? Inner.Read(buffer) : 0;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            (_fault, IsBomb) = (fault.Message, fault is DecompressionBombException);
            return 0;
        }
    }
}

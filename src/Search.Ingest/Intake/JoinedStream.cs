using Search.Articles;

namespace Search.Ingest;

/// <summary>Bytes that were read from a stream already, and then the rest of it; it owns the stream.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> ahead, Stream rest) : ForwardStream(rest)
{
    private ReadOnlyMemory<byte> _ahead = ahead;

    public override int Read(Span<byte> buffer) => _ahead.IsEmpty ? Inner.Read(buffer) : TakeAhead(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _ahead.IsEmpty ? Inner.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(TakeAhead(buffer.Span));

    private int TakeAhead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _ahead.Length);
        _ahead.Span[..count].CopyTo(buffer);
        _ahead = _ahead[count..];
        return count;
    }
}

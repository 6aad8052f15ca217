using Search.Articles;

namespace Search.Ingest;

/// <summary>Counts the bytes that are read through it, which is done without blocking only.</summary>
/// <param name="inner">The stream, which this one owns.</param>
internal sealed class CountedStream(Stream inner) : ForwardStream(inner)
{
    public long Count { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Count += read;
        return read;
    }

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();
}

using System.Runtime.CompilerServices;

namespace Search.Articles;

/// <summary>A stream whose bytes are counted as they are read, in whichever order.</summary>
/// <param name="inner">The stream, which this one owns.</param>
/// <param name="count">The count.</param>
internal sealed class CountedStream(Stream inner, StrongBox<long> count) : ForwardStream(inner)
{
    public override bool CanSeek => Inner.CanSeek;

    public override long Length => Inner.Length;

    public override long Position { get => Inner.Position; set => Inner.Position = value; }

    public override int Read(Span<byte> buffer) => Counted(Inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override long Seek(long offset, SeekOrigin origin) => Inner.Seek(offset, origin);

    private int Counted(int read)
    {
        Interlocked.Add(ref count.Value, read);
        return read;
    }
}

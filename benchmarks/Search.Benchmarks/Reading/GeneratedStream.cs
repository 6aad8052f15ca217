using System.Text;

namespace Search.Benchmarks.Reading;

/// <summary>
/// A stream that makes its records as they are read, and ends after so many bytes: an input of any length without a file.
/// </summary>
internal sealed class GeneratedStream(string before, Func<long, byte[]> record, string after, long length) : Stream
{
    private ReadOnlyMemory<byte> _now = Encoding.UTF8.GetBytes(before);
    private long _made;
    private long _records;
    private bool _ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_now.IsEmpty && !_ended)
        {
            _ended = _made >= length;
            _now = _ended ? Encoding.UTF8.GetBytes(after) : record(_records++);
        }

        var taken = Math.Min(count, _now.Length);
        _now.Span[..taken].CopyTo(buffer.AsSpan(offset));
        _now = _now[taken..];
        _made += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

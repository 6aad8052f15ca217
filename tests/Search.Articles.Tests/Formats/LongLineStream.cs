using System.Text;

namespace Search.Articles.Tests.Formats;

/// <summary>A stream that makes a line of any length as it is read: text before, so many x, text after.</summary>
internal sealed class LongLineStream(string before, int length, string after) : Stream
{
    private readonly byte[] _before = Encoding.UTF8.GetBytes(before);
    private readonly byte[] _after = Encoding.UTF8.GetBytes(after);
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _before.Length + length + _after.Length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var done = (int)Math.Min(count, Length - _at);
        for (var i = 0; i < done; i++, _at++)
        {
            buffer[offset + i] = _at < _before.Length ? _before[_at]
                : _at < _before.Length + length ? (byte)'x'
                : _after[_at - _before.Length - length];
        }

        return done;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

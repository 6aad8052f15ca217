using System.Text;
using Search.Articles;

namespace Search.Benchmarks.Reading;

/// <summary>
/// A stream that makes its records as they are read, and ends after so many bytes: an input of any length without a file.
/// </summary>
internal sealed class GeneratedStream(string before, Func<long, byte[]> record, string after, long length) : ForwardStream(Null)
{
    private ReadOnlyMemory<byte> _now = Encoding.UTF8.GetBytes(before);
    private long _made;
    private long _records;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (_now.IsEmpty && !_ended)
        {
            _ended = _made >= length;
            _now = _ended ? Encoding.UTF8.GetBytes(after) : record(_records++);
        }

        var taken = Math.Min(buffer.Length, _now.Length);
        _now.Span[..taken].CopyTo(buffer);
        _now = _now[taken..];
        _made += taken;
        return taken;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}

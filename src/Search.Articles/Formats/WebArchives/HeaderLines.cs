using System.Text;

namespace Search.Articles;

/// <summary>Reads lines of headers and the bytes between them from one stream.</summary>
/// <param name="stream">The bytes.</param>
/// <param name="limit">The most bytes of a line that are kept.</param>
internal sealed class HeaderLines(Stream stream, int limit)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _end;

    /// <summary>Gets the next line without its end, or null at the end.</summary>
    public string? Next()
    {
        if (!Fill())
        {
            return null;
        }

        _line.Clear();
        for (var ended = false; !ended && Fill();)
        {
            var span = _buffer.AsSpan(_at, _end - _at);
            var feed = span.IndexOf((byte)'\n');
            ended = feed >= 0;
            var part = ended ? span[..feed] : span;
            _line.Append(Encoding.UTF8.GetString(part[..Math.Min(part.Length, Math.Max(0, limit - _line.Length))]));
            _at += part.Length + (ended ? 1 : 0);
        }

        return _line.ToString().TrimEnd('\r');
    }

    /// <summary>Reads bytes until the buffer is full or the stream ends, and gets how many.</summary>
    public int ReadBytes(Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && Fill())
        {
            var count = Math.Min(buffer.Length - filled, _end - _at);
            _buffer.AsSpan(_at, count).CopyTo(buffer[filled..]);
            (_at, filled) = (_at + count, filled + count);
        }

        return filled;
    }

    /// <summary>Passes over some of the next bytes, at most so many, and gets how many; 0 at the end.</summary>
    public int Skip(long most)
    {
        var count = Fill() ? (int)Math.Min(most, _end - _at) : 0;
        _at += count;
        return count;
    }

    private bool Fill()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_buffer));
        }

        return _at < _end;
    }
}

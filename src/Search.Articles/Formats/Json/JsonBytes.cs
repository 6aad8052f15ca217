using System.Buffers;

namespace Search.Articles;

/// <summary>Walks over JSON byte by byte, and takes whole values; one over the limit is passed over, and only its start is kept.</summary>
internal sealed class JsonBytes(Stream stream, int limit) : IDisposable
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> ScalarEnds = SearchValues.Create(",]} \t\r\n:"u8);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
    private int _start;
    private int _end;
    private long _lines = 1;

    public ReadOnlyMemory<byte> Taken { get; private set; }

    public long Line { get; private set; } = 1;

    public bool IsTooLong { get; private set; }

    public bool IsCutOff { get; private set; }

    /// <summary>Passes over these bytes, and gets the one after, without taking it; -1 at the end.</summary>
    public int PassOver(ReadOnlySpan<byte> signs)
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOfAnyExcept(signs);
            Advance(at < 0 ? _end - _start : at);
            if (at >= 0 || !Fill())
            {
                return at < 0 ? -1 : _buffer[_start];
            }
        }
    }

    /// <summary>Passes over one byte.</summary>
    public void Skip() => Advance(1);

    /// <summary>Takes the value that begins here: an object or array with all in it, a string, or a word.</summary>
    public void TakeValue()
    {
        (IsTooLong, IsCutOff, Line) = (false, false, _lines);
        byte[]? kept = null;
        var (at, depth, inString, escaped) = (0, 0, false, false);
        while (true)
        {
            var done = Scan(ref at, ref depth, ref inString, ref escaped);
            if (done || !More(ref at, ref kept))
            {
                IsCutOff = !done && (depth > 0 || inString);
                break;
            }
        }

        IsTooLong |= at > limit;
        Taken = kept ?? _buffer.AsMemory(_start, IsTooLong ? Math.Min(at, Rejecting.LongestExcerpt) : at);
        Advance(at);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    // Goes on from where it was to the value's end, or to the end of what there is.
    private bool Scan(ref int at, ref int depth, ref bool inString, ref bool escaped)
    {
        while (_start + at < _end)
        {
            var rest = _buffer.AsSpan(_start + at, _end - _start - at);
            if (inString)
            {
                inString = PassString(rest, ref at, ref escaped);
                if (!inString && depth == 0)
                {
                    return true;
                }

                continue;
            }

            if (depth == 0 && rest[0] is not ((byte)'"' or (byte)'{' or (byte)'['))
            {
                var end = rest.IndexOfAny(ScalarEnds);
                at += end < 0 ? rest.Length : Math.Max(end, at == 0 ? 1 : 0);
                return end >= 0;
            }

            var sign = rest.IndexOfAny(Structure);
            at += sign < 0 ? rest.Length : sign + 1;
            inString = sign >= 0 && rest[sign] == '"';
            depth += sign < 0 ? 0 : rest[sign] is (byte)'{' or (byte)'[' ? 1 : rest[sign] is (byte)'}' or (byte)']' ? -1 : 0;
            if (sign >= 0 && depth == 0 && !inString)
            {
                return true;
            }
        }

        return false;
    }

    // Says whether the string goes on after what there is.
    private static bool PassString(ReadOnlySpan<byte> rest, ref int at, ref bool escaped)
    {
        if (escaped)
        {
            escaped = false;
            at++;
            return true;
        }

        var sign = rest.IndexOfAny((byte)'"', (byte)'\\');
        at += sign < 0 ? rest.Length : sign + 1;
        escaped = sign >= 0 && rest[sign] == '\\';
        return sign < 0 || escaped;
    }

    private bool More(ref int at, ref byte[]? kept)
    {
        if (at > limit)
        {
            kept ??= _buffer.AsSpan(_start, Math.Min(at, Rejecting.LongestExcerpt)).ToArray();
            IsTooLong = true;
            Advance(at);
            at = 0;
        }

        return Fill();
    }

    private void Advance(int count)
    {
        _lines += _buffer.AsSpan(_start, count).Count((byte)'\n');
        _start += count;
    }

    private bool Fill()
    {
        PooledBytes.MakeRoom(ref _buffer, ref _start, ref _end);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}

using System.Buffers;

namespace Search.Articles;

/// <summary>
/// Cuts a stream into lines without holding more than one of them: a line over the limit is passed over, and only its start is kept.
/// </summary>
/// <remarks>
/// Lines end at a line feed; a carriage return before it belongs to the end. One buffer is rented and grows to the longest line.
/// </remarks>
/// <param name="stream">The bytes.</param>
/// <param name="limit">The most bytes of a line that is handed out.</param>
internal sealed class LineReader(Stream stream, int limit) : IDisposable
{
    private const int FirstSize = 256 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Gets the line without its end, valid until the next is asked for; of one over the limit its start.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Gets the line's number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Gets the line's whole length in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Gets whether the line ended with a line feed, not with the stream.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Gets whether the line is over the limit.</summary>
    public bool IsTooLong => Length > limit;

    /// <summary>Goes to the next line; false after the last.</summary>
    public async ValueTask<bool> Next(CancellationToken cancellationToken)
    {
        var searched = 0;
        int feed;
        while ((feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n')) < 0)
        {
            searched = _end - _start;
            if (searched > limit)
            {
                return await PassOver(cancellationToken).ConfigureAwait(false);
            }

            if (!await Fill(cancellationToken).ConfigureAwait(false))
            {
                return TakeRest();
            }
        }

        Take(searched + feed, terminated: true);
        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool TakeRest()
    {
        var any = _end > _start;
        Take(_end - _start, terminated: false);
        return any;
    }

    private void Take(int length, bool terminated)
    {
        var line = _buffer.AsMemory(_start, length);
        Line = length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
        Number++;
        Length = Line.Length;
        IsTerminated = terminated;
        _start += length + (terminated ? 1 : 0);
    }

    private async ValueTask<bool> PassOver(CancellationToken cancellationToken)
    {
        var kept = _buffer.AsSpan(_start, Rejecting.LongestExcerpt).ToArray();
        long length = _end - _start;
        int feed;
        do
        {
            (_start, _end) = (0, 0);
            IsTerminated = await Fill(cancellationToken).ConfigureAwait(false);
            feed = _buffer.AsSpan(0, _end).IndexOf((byte)'\n');
            length += feed < 0 ? _end : feed;
        }
        while (feed < 0 && IsTerminated);

        _start = feed < 0 ? _end : feed + 1;
        (Line, Length) = (kept, length);
        Number++;
        return true;
    }

    private async ValueTask<bool> Fill(CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return false;
        }

        MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    private void MakeRoom()
    {
        if (_start > 0 || _end == _buffer.Length)
        {
            PooledBytes.MakeRoom(ref _buffer, ref _start, ref _end);
        }
    }
}

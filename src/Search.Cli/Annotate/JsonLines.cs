using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Search.Cli;

/// <summary>Cuts a stream into its lines, as bytes, with their numbers from 1; blank ones are passed over.</summary>
internal static class JsonLines
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads line by line; what is given holds until the next is asked for.</summary>
    public static async IAsyncEnumerable<(ReadOnlyMemory<byte> Line, long Number)> ReadAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 65_536));
        var number = 0L;
        for (var isLast = false; !isLast;)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (TryCut(ref rest, read.IsCompleted, out var line))
            {
                number++;
                var bytes = Trim(line.IsSingleSegment ? line.First : line.ToArray(), number);
                if (!bytes.IsEmpty)
                {
                    yield return (bytes, number);
                }
            }

            isLast = read.IsCompleted;
            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync();
    }

    private static bool TryCut(ref ReadOnlySequence<byte> rest, bool isCompleted, out ReadOnlySequence<byte> line)
    {
        line = rest;
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        var isLastLine = isCompleted && !rest.IsEmpty;
        rest = isLastLine ? rest.Slice(rest.End) : rest;
        return isLastLine;
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line, long number)
    {
        var bytes = number == 1 && line.Span.StartsWith(Mark) ? line[Mark.Length..] : line;
        return bytes.Trim(" \t\r"u8);
    }
}

using System.Numerics;

namespace Search.Indexing;

/// <summary>Documents that match at least one part; their scores are the sums over all parts that they match.</summary>
/// <remarks>Parts are walked through together, a window of documents at a time, in which bits and scores are gathered.</remarks>
internal sealed class AnyOfMatcher : Matcher
{
    private readonly Part[] _parts;
    private readonly MatchWindow _window;
    private int _start = -MatchWindow.Size;
    private int _word = MatchWindow.Words;

    /// <param name="parts">At least one.</param>
    /// <param name="window">Where they are gathered; nothing else may use it until the last document is found.</param>
    public AnyOfMatcher(List<Matcher> parts, MatchWindow window)
    {
        _parts = [.. parts.Select(part => new Part(part))];
        _window = window;
        window.Clear();
        Cost = parts.Sum(part => part.Cost);
    }

    public override long Cost { get; }

    public override bool Next(MatchBatch batch, long[]? accepted)
    {
        batch.Count = 0;
        while (batch.Count == 0)
        {
            if (_word == MatchWindow.Words && !Fill(accepted))
            {
                return false;
            }

            Drain(batch);
        }

        return true;
    }

    public override void Mark(ReadOnlySpan<int> documents, Span<float> scores, Span<bool> marks)
    {
        foreach (var part in _parts)
        {
            part.Matcher.Mark(documents, scores, marks);
        }
    }

    private bool Fill(long[]? accepted)
    {
        var first = int.MaxValue;
        foreach (var part in _parts)
        {
            first = Math.Min(first, part.First(accepted));
        }

        if (first == int.MaxValue)
        {
            return false;
        }

        _start = first / MatchWindow.Size * MatchWindow.Size;
        _word = 0;
        foreach (var part in _parts)
        {
            part.Gather(_start, _window, accepted);
        }

        return true;
    }

    private void Drain(MatchBatch batch)
    {
        var (bits, scores) = (_window.Bits, _window.Scores);
        var count = 0;
        for (; _word < bits.Length; _word++)
        {
            var rest = bits[_word];
            for (; rest != 0 && count < batch.Capacity; rest &= rest - 1)
            {
                var at = (_word * MatchWindow.BitsAWord) + BitOperations.TrailingZeroCount(rest);
                batch.Documents[count] = _start + at;
                batch.Scores[count++] = scores[at];
                scores[at] = 0;
            }

            bits[_word] = rest;
            if (rest != 0)
            {
                break;
            }
        }

        batch.Count = count;
    }

    /// <summary>One part, with what it has found and not yet handed over.</summary>
    private sealed class Part(Matcher matcher)
    {
        private MatchBatch? _batch;
        private int _at;
        private bool _isAtEnd;

        public Matcher Matcher => matcher;

        /// <summary>Gets the next document, or the largest number at the end.</summary>
        public int First(long[]? accepted)
        {
            var batch = _batch ??= new MatchBatch(BitPacking.Size);
            while (!_isAtEnd && _at == batch.Count)
            {
                _at = 0;
                _isAtEnd = !matcher.Next(batch, accepted);
            }

            return _isAtEnd ? int.MaxValue : batch.Documents[_at];
        }

        /// <summary>Adds the documents of a window.</summary>
        public void Gather(int start, MatchWindow window, long[]? accepted)
        {
            var (bits, scores) = (window.Bits, window.Scores);
            while (First(accepted) < start + MatchWindow.Size)
            {
                var batch = _batch!;
                for (; _at < batch.Count && batch.Documents[_at] - start < MatchWindow.Size; _at++)
                {
                    var document = batch.Documents[_at] - start;
                    bits[document >> 6] |= 1UL << document;
                    scores[document] += batch.Scores[_at];
                }
            }
        }
    }
}

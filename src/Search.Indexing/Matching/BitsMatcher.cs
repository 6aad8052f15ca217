using System.Numerics;
using Lucene.Net.Util;

namespace Search.Indexing;

/// <summary>The documents of a set, with one score.</summary>
internal sealed class BitsMatcher(long[] bits, long cost, float score) : Matcher
{
    private int _word;
    private ulong _rest = bits.Length > 0 ? (ulong)bits[0] : 0;

    /// <summary>Makes the matcher of a set; null where it is empty.</summary>
    public static BitsMatcher? Of(FixedBitSet set, float score) =>
        set.Cardinality is > 0 and var count ? new BitsMatcher(set.GetBits(), count, score) : null;

    public override long Cost => cost;

    public override bool Next(MatchBatch batch, long[]? accepted)
    {
        var count = 0;
        for (; _word < bits.Length; Step())
        {
            var rest = accepted is null ? _rest : _rest & (ulong)accepted[_word];
            for (; rest != 0 && count < batch.Capacity; rest &= rest - 1)
            {
                batch.Documents[count++] = (_word << 6) + BitOperations.TrailingZeroCount(rest);
            }

            if (rest != 0)
            {
                _rest = rest;
                break;
            }
        }

        batch.Count = count;
        batch.Scores.AsSpan(0, count).Fill(score);
        return count > 0;
    }

    public override int Count(MatchBatch batch, long[]? accepted)
    {
        if (accepted is null)
        {
            return (int)cost;
        }

        var count = 0;
        for (var i = 0; i < bits.Length; i++)
        {
            count += BitOperations.PopCount((ulong)(bits[i] & accepted[i]));
        }

        return count;
    }

    public override void Mark(ReadOnlySpan<int> documents, Span<float> scores, Span<bool> marks)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            if (Has(bits, documents[i]))
            {
                marks[i] = true;
                scores[i] += score;
            }
        }
    }

    private void Step()
    {
        _word++;
        _rest = _word < bits.Length ? (ulong)bits[_word] : 0;
    }
}

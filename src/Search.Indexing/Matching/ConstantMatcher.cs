namespace Search.Indexing;

/// <summary>The documents of an unscored matcher, with one score for all.</summary>
internal sealed class ConstantMatcher(Matcher inner, float score) : Matcher
{
    public override long Cost => inner.Cost;

    public override bool Next(MatchBatch batch, long[]? accepted)
    {
        if (!inner.Next(batch, accepted))
        {
            return false;
        }

        batch.Scores.AsSpan(0, batch.Count).Fill(score);
        return true;
    }

    public override void Mark(ReadOnlySpan<int> documents, Span<float> scores, Span<bool> marks)
    {
        var before = marks[..documents.Length].ToArray();
        marks[..documents.Length].Clear();
        inner.Mark(documents, scores, marks);
        for (var i = 0; i < documents.Length; i++)
        {
            scores[i] += marks[i] ? score : 0;
            marks[i] |= before[i];
        }
    }
}

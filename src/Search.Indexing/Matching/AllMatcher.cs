namespace Search.Indexing;

/// <summary>Every document, with one score.</summary>
internal sealed class AllMatcher(int size, float score) : Matcher
{
    private int _next;

    public override long Cost => size;

    public override bool Next(MatchBatch batch, long[]? accepted)
    {
        var count = 0;
        for (; _next < size && count < batch.Capacity; _next++)
        {
            if (accepted is null || Has(accepted, _next))
            {
                batch.Documents[count++] = _next;
            }
        }

        batch.Count = count;
        batch.Scores.AsSpan(0, count).Fill(score);
        return count > 0;
    }

    public override void Mark(ReadOnlySpan<int> documents, Span<float> scores, Span<bool> marks)
    {
        marks[..documents.Length].Fill(true);
        for (var i = 0; i < documents.Length; i++)
        {
            scores[i] += score;
        }
    }
}

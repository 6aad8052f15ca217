namespace Search.Indexing;

/// <summary>Documents that match every required part and no excluded one; optional parts add to their scores.</summary>
internal sealed class AllOfMatcher : Matcher
{
    private readonly Matcher[] _required;
    private readonly List<Matcher> _optional;
    private readonly List<Matcher> _excluded;
    private readonly bool[] _marks = new bool[MatchBatch.Largest];
    private MatchBatch? _own;

    /// <param name="required">At least one.</param>
    /// <param name="optional">What only adds to scores.</param>
    /// <param name="excluded">What must not match.</param>
    public AllOfMatcher(List<Matcher> required, List<Matcher> optional, List<Matcher> excluded)
    {
        _required = [.. required.OrderBy(part => part.Cost)];
        (_optional, _excluded) = (optional, excluded);
    }

    public override long Cost => _required[0].Cost;

    public override bool Next(MatchBatch batch, long[]? accepted)
    {
        if (!_required[0].Next(batch, accepted))
        {
            return false;
        }

        Narrow(batch, from: 1);
        return true;
    }

    public override void Mark(ReadOnlySpan<int> documents, Span<float> scores, Span<bool> marks)
    {
        var own = _own ??= new MatchBatch();
        documents.CopyTo(own.Documents);
        own.Count = documents.Length;
        own.Scores.AsSpan(0, own.Count).Clear();
        Narrow(own, from: 0);
        var at = 0;
        for (var i = 0; i < own.Count; i++)
        {
            while (documents[at] != own.Documents[i])
            {
                at++;
            }

            marks[at] = true;
            scores[at] += own.Scores[i];
        }
    }

    private void Narrow(MatchBatch batch, int from)
    {
        for (var i = from; i < _required.Length && batch.Count > 0; i++)
        {
            batch.Keep(MarksOf(_required[i], batch, batch.Scores));
        }

        Span<float> unused = stackalloc float[_excluded.Count > 0 ? MatchBatch.Largest : 0];
        foreach (var part in _excluded)
        {
            batch.Keep(MarksOf(part, batch, unused), marked: false);
        }

        foreach (var part in _optional)
        {
            MarksOf(part, batch, batch.Scores);
        }
    }

    private bool[] MarksOf(Matcher part, MatchBatch batch, Span<float> scores)
    {
        _marks.AsSpan(0, batch.Count).Clear();
        part.Mark(batch.Documents.AsSpan(0, batch.Count), scores[..batch.Count], _marks);
        return _marks;
    }
}

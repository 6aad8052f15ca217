namespace Search.Indexing;

/// <summary>Documents with words one after the other, or near each other.</summary>
internal sealed class PhraseMatcher : Matcher
{
    private readonly PhraseWord[] _words;
    private readonly PhraseWord[] _rarestFirst;
    private readonly int _slop;
    private readonly TermScore? _score;

    /// <param name="words">The words; with a slop, all different.</param>
    /// <param name="slop">How far they may be from their places, summed up as Lucene does; 0 is not at all.</param>
    /// <param name="score">How much a document counts; null for nothing.</param>
    public PhraseMatcher(PhraseWord[] words, int slop, TermScore? score)
    {
        (_words, _slop, _score) = (words, slop, score);
        _rarestFirst = [.. words.OrderBy(word => word.Cost)];
    }

    public override long Cost => _rarestFirst[0].Cost;

    public override bool Next(MatchBatch batch, long[]? accepted)
    {
        batch.Count = 0;
        var first = _rarestFirst[0];
        if (!first.NextBlock())
        {
            return false;
        }

        var documents = first.Documents;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            if ((accepted is null || Has(accepted, document)) && HasOthers(document) && FrequencyAt(first, i) is > 0 and var frequency)
            {
                batch.Documents[batch.Count] = document;
                batch.Scores[batch.Count++] = _score?.Of(frequency, document) ?? 0;
            }
        }

        return true;
    }

    public override void Mark(ReadOnlySpan<int> documents, Span<float> scores, Span<bool> marks)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            if (_rarestFirst[0].Has(document) && HasOthers(document) && Frequency() is > 0 and var frequency)
            {
                marks[i] = true;
                scores[i] += _score?.Of(frequency, document) ?? 0;
            }
        }
    }

    private bool HasOthers(int document)
    {
        for (var i = 1; i < _rarestFirst.Length; i++)
        {
            if (!_rarestFirst[i].Has(document))
            {
                return false;
            }
        }

        return true;
    }

    private float FrequencyAt(PhraseWord first, int index)
    {
        first.At(index);
        return Frequency();
    }

    private float Frequency()
    {
        foreach (var word in _words)
        {
            word.ReadPositions();
        }

        return _slop == 0 ? PhraseFrequency.Exact(_words) : PhraseFrequency.Near(_words, _slop);
    }
}

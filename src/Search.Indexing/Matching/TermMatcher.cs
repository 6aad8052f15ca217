namespace Search.Indexing;

/// <summary>Documents with a term.</summary>
/// <param name="place">Where its postings lie.</param>
/// <param name="score">How much a document counts; null for nothing.</param>
/// <param name="cursor">Reads them; nothing else may use it until the last document is found.</param>
internal sealed class TermMatcher(TermPlace place, TermScore? score, BlockCursor cursor) : Matcher
{
    private readonly BlockCursor _cursor = cursor.Over(place);
    private int _at;

    public override long Cost => place.DocFreq;

    public override bool Next(MatchBatch batch, long[]? accepted)
    {
        if (!_cursor.NextBlock())
        {
            batch.Count = 0;
            return false;
        }

        if (accepted is null)
        {
            Take(batch);
        }
        else
        {
            TakeAccepted(batch, accepted);
        }

        return true;
    }

    public override int Count(MatchBatch batch, long[]? accepted)
    {
        if (accepted is null)
        {
            return place.DocFreq;
        }

        var count = 0;
        while (_cursor.NextBlock())
        {
            foreach (var document in _cursor.Documents)
            {
                count += (int)(accepted[document >> 6] >> document & 1);
            }
        }

        return count;
    }

    public override void Mark(ReadOnlySpan<int> documents, Span<float> scores, Span<bool> marks)
    {
        for (var i = 0; i < documents.Length && !_cursor.IsAtEnd; i++)
        {
            var document = documents[i];
            if (document > _cursor.Last)
            {
                if (!_cursor.SeekBlock(document))
                {
                    return;
                }

                _at = 0;
            }

            _at = _cursor.Find(document, _at);
            if (_cursor.Documents[_at] == document)
            {
                marks[i] = true;
                if (score is not null)
                {
                    scores[i] += score.Of(_cursor.Frequencies[_at], document);
                }
            }
        }
    }

    private void Take(MatchBatch batch)
    {
        var documents = _cursor.Documents;
        documents.CopyTo(batch.Documents);
        batch.Count = documents.Length;
        if (score is null)
        {
            batch.Scores.AsSpan(0, documents.Length).Clear();
        }
        else
        {
            score.Of(_cursor.Frequencies, documents, batch.Scores);
        }
    }

    private void TakeAccepted(MatchBatch batch, long[] accepted)
    {
        var documents = _cursor.Documents;
        var taken = batch.Documents;
        Span<byte> places = stackalloc byte[BitPacking.Size];
        var count = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            places[count] = (byte)i;
            taken[count] = documents[i];
            count += (int)(accepted[documents[i] >> 6] >> documents[i] & 1);
        }

        batch.Count = count;
        var scores = batch.Scores.AsSpan(0, count);
        scores.Clear();
        if (score is not null && count > 0)
        {
            var frequencies = _cursor.Frequencies;
            for (var i = 0; i < count; i++)
            {
                scores[i] = score.Of(frequencies[places[i]], taken[i]);
            }
        }
    }
}

using Lucene.Net.Search;

namespace Search.Indexing;

/// <summary>Whatever a scorer of Lucene's finds: for the queries that have no matcher of their own.</summary>
internal sealed class LuceneMatcher(Scorer scorer, bool isScored) : Matcher
{
    public override long Cost => scorer.GetCost();

    public override bool Next(MatchBatch batch, long[]? accepted)
    {
        var count = 0;
        while (count < batch.Capacity && scorer.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
        {
            if (accepted is null || Has(accepted, document))
            {
                batch.Documents[count] = document;
                batch.Scores[count++] = isScored ? scorer.GetScore() : 0;
            }
        }

        batch.Count = count;
        return count > 0;
    }

    public override void Mark(ReadOnlySpan<int> documents, Span<float> scores, Span<bool> marks)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            if (scorer.DocID < documents[i])
            {
                scorer.Advance(documents[i]);
            }

            if (scorer.DocID == documents[i])
            {
                marks[i] = true;
                scores[i] += isScored ? scorer.GetScore() : 0;
            }
        }
    }
}

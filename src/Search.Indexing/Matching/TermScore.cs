namespace Search.Indexing;

/// <summary>How much a term counts in a document of one segment, by BM25 as Lucene computes it.</summary>
/// <param name="weight">The term's weight, with the factor k1 + 1.</param>
/// <param name="lengths">What a length adds below the line, by its code.</param>
/// <param name="codes">The code of each document's length; null in a field without lengths.</param>
internal sealed class TermScore(float weight, float[] lengths, byte[]? codes)
{
    private const float K1 = 1.2f;

    /// <summary>Gets the score of one document.</summary>
    public float Of(float frequency, int document) =>
        weight * frequency / (frequency + (codes is null ? K1 : lengths[codes[document]]));

    /// <summary>Gets the scores of some documents.</summary>
    public void Of(ReadOnlySpan<int> frequencies, ReadOnlySpan<int> documents, Span<float> scores)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            scores[i] = Of(frequencies[i], documents[i]);
        }
    }
}

using Lucene.Net.Search.Similarities;

namespace Search.Indexing;

/// <summary>How much a term or phrase of a field counts, before a document's length and the frequency in it are known.</summary>
/// <param name="statistics">The field's.</param>
/// <param name="rarity">The sum of the terms' inverse document frequencies.</param>
/// <param name="boost">The query's own weight.</param>
internal sealed class FieldWeight(FieldStatistics statistics, float rarity, float boost)
{
    /// <summary>Makes the score of a segment.</summary>
    public TermScore On(Segment segment, string field) =>
        new(rarity * boost * (Bm25.K1 + 1f), statistics.Lengths, segment.Data.Lengths.Of(segment.Reader, field));
}

/// <summary>What BM25 knows of a field in one state of the index.</summary>
/// <param name="Lengths">What each code of a length adds below the line.</param>
/// <param name="MaxDocument">How many documents there are, deleted ones among them.</param>
/// <param name="AverageLength">The average length of the field in words.</param>
internal sealed record FieldStatistics(float[] Lengths, long MaxDocument, float AverageLength)
{
    /// <summary>Gets the inverse document frequency.</summary>
    public float Rarity(int documents) => Bm25.Rarity(documents, MaxDocument);
}

/// <summary>Lucene's BM25 with its parts in the open: k1 = 1.2, b = 0.75, lengths in one byte.</summary>
internal sealed class Bm25 : BM25Similarity
{
    /// <summary>How soon more occurrences count less.</summary>
    public new const float K1 = 1.2f;

    /// <summary>How much the length counts.</summary>
    public new const float B = 0.75f;

    private static readonly Bm25 Instance = new();

    public static float Rarity(long documents, long all) => Instance.Idf(documents, all);

    /// <summary>Gets the length that a code stands for.</summary>
    public static float LengthOf(byte code) => Instance.DecodeNormValue(code);

    /// <summary>Gets what each code of a length adds below the line of the formula.</summary>
    /// <param name="average">The average length of the field.</param>
    public static float[] Lengths(float average)
    {
        var lengths = new float[256];
        for (var code = 0; code < lengths.Length; code++)
        {
            lengths[code] = K1 * ((1 - B) + (B * Instance.DecodeNormValue((byte)code) / average));
        }

        return lengths;
    }
}

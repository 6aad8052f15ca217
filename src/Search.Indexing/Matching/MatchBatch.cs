namespace Search.Indexing;

/// <summary>Some documents that match, in their order, with their scores: what is handed from one stage of a search to the next.</summary>
/// <param name="capacity">How many documents it has at most: no fewer than a block of postings.</param>
internal sealed class MatchBatch(int capacity = MatchBatch.Largest)
{
    /// <summary>How many documents any batch has at most.</summary>
    public const int Largest = 1024;

    /// <summary>How many documents it has at most.</summary>
    public int Capacity => Documents.Length;

    /// <summary>The documents, the first <see cref="Count"/> of them.</summary>
    public int[] Documents { get; } = new int[capacity];

    /// <summary>Their scores; all zero in a search without scores.</summary>
    public float[] Scores { get; } = new float[capacity];

    /// <summary>How many there are.</summary>
    public int Count { get; set; }

    /// <summary>Keeps those that are marked, or those that are not.</summary>
    public void Keep(ReadOnlySpan<bool> marks, bool marked = true)
    {
        var (documents, scores) = (Documents, Scores);
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            documents[kept] = documents[i];
            scores[kept] = scores[i];
            kept += marks[i] == marked ? 1 : 0;
        }

        Count = kept;
    }
}

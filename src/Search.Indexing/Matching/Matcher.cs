namespace Search.Indexing;

/// <summary>What of one segment matches a part of a query. It is either walked through or asked about documents, never both.</summary>
/// <remarks>For one thread and one search. Documents are those of the segment, deleted ones among them.</remarks>
internal abstract class Matcher
{
    /// <summary>How many documents match at most: what decides which part of a query leads.</summary>
    public abstract long Cost { get; }

    /// <summary>Fills a batch with the next documents that match.</summary>
    /// <param name="batch">The batch; what it held is gone.</param>
    /// <param name="accepted">What else they must be among, by bits; null is no limit.</param>
    /// <returns>False at the end. A batch may be empty before.</returns>
    public abstract bool Next(MatchBatch batch, long[]? accepted);

    /// <summary>Counts the documents that match: in place of a walk through them, where no more is asked.</summary>
    /// <param name="batch">Room for some of them.</param>
    /// <param name="accepted">What else they must be among, by bits; null is no limit.</param>
    public virtual int Count(MatchBatch batch, long[]? accepted)
    {
        var count = 0;
        while (Next(batch, accepted))
        {
            count += batch.Count;
        }

        return count;
    }

    /// <summary>
    /// Marks those of some documents that match, and adds to their scores. Documents come in their order, over all calls.
    /// </summary>
    /// <param name="documents">The documents.</param>
    /// <param name="scores">Their scores, added to.</param>
    /// <param name="marks">Set where a document matches; else left as they are.</param>
    public abstract void Mark(ReadOnlySpan<int> documents, Span<float> scores, Span<bool> marks);

    /// <summary>Says whether a set of bits has a document.</summary>
    protected static bool Has(long[] bits, int document) => (bits[document >> 6] >> document & 1) != 0;
}

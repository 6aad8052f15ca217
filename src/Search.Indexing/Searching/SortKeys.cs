namespace Search.Indexing;

/// <summary>Works out what a document is sorted by.</summary>
internal sealed class SortKeys(Sort sort, EventFilter events)
{
    /// <summary>Gets whether documents must be scored.</summary>
    public bool NeedsScore => sort == Sort.Relevance;

    /// <summary>Gets the key: the smaller comes first, and <see cref="SegmentData.NoTime"/>, for no date, last either way.</summary>
    public long Of(SegmentData segment, int document, float score) => sort switch
    {
        Sort.Relevance => -(long)BitConverter.SingleToInt32Bits(score),
        Sort.OldestPublished => segment.PublishedFirst[document],
        Sort.NewestPublished => Reversed(segment.PublishedFirst[document]),
        Sort.EarliestEvent => events.EarliestDay(segment, document),
        _ => Reversed(events.EarliestDay(segment, document)),
    };

    /// <summary>Gets the score that a key of <see cref="Sort.Relevance"/> stands for.</summary>
    public static float ScoreOf(long key) => BitConverter.Int32BitsToSingle((int)-key);

    private static long Reversed(long time) => time == SegmentData.NoTime ? time : -time;
}

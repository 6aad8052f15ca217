namespace Search.Indexing;

/// <summary>What is done to the scores of matching documents before the best are chosen: nearness adds, recency multiplies.</summary>
/// <param name="proximity">What nearness of words adds, or null.</param>
/// <param name="recency">What recency multiplies by, or null.</param>
internal sealed class ScoreAdjustment(Proximity? proximity, RecencyPrior? recency)
{
    public Proximity? Proximity => proximity;

    public RecencyPrior? Recency => recency;

    /// <summary>Makes the adjustment, or null where there is nothing to adjust.</summary>
    public static ScoreAdjustment? Of(Proximity? proximity, RecencyPrior? recency) =>
        proximity is null && recency is null ? null : new ScoreAdjustment(proximity, recency);

    /// <summary>Makes what adjusts the scores of a segment.</summary>
    public SegmentAdjustment On(Segment segment) => new(this, segment);
}

/// <summary>Adjusts the scores of one segment's documents, in their order. For one thread.</summary>
internal sealed class SegmentAdjustment(ScoreAdjustment adjustment, Segment segment)
{
    private readonly ProximityMatcher? _proximity = adjustment.Proximity?.On(segment);
    private readonly RecencyPrior? _recency = adjustment.Recency;
    private readonly float _mostNear = adjustment.Proximity?.Most ?? 0;
    private readonly float _mostRecent = adjustment.Recency is null ? 1 : RecencyPrior.Most;

    /// <summary>
    /// Adjusts the scores of a batch. One that cannot come to <paramref name="least"/> by any adjustment is left as it is, below.
    /// </summary>
    /// <remarks>
    /// No exact score is above its bound in floating point either: adding and multiplying keep the order of what goes in.
    /// </remarks>
    public void Apply(MatchBatch batch, float least)
    {
        var (documents, scores) = (batch.Documents, batch.Scores);
        for (var i = 0; i < batch.Count; i++)
        {
            if ((scores[i] + _mostNear) * _mostRecent >= least)
            {
                scores[i] = Of(documents[i], scores[i]);
            }
        }
    }

    private float Of(int document, float score)
    {
        var near = _proximity is null ? score : score + _proximity.Of(document);
        return _recency is null ? near : near * _recency.Of(segment.Data, document);
    }
}

namespace Search.Indexing;

/// <summary>Asks how the hits of a request fall on one clock.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Interval">
/// How wide the buckets are; null is the narrowest of <see cref="HistogramInterval.Ladder"/> that makes no more than
/// <see cref="AutoBuckets"/>, and for lags 0, 1, 2–3, 4–7, 8–30, 31–90, 91–365, and more days.
/// </param>
/// <param name="IsCore">
/// Whether the outermost years are left out, at each end as many as hold together no more than a fiftieth of what is counted:
/// texts name distant years too. How many reports reach there, the answer says.
/// </param>
public sealed record HistogramAsk(Clock Clock, HistogramInterval? Interval = null, bool IsCore = false)
{
    /// <summary>How many buckets there are at most where the interval is left open.</summary>
    public const int AutoBuckets = 60;

    /// <summary>How many buckets there can be at most.</summary>
    public const int LargestCount = 1000;
}

namespace Search.Indexing;

/// <summary>What a value of a facet is ordered by: the larger comes first.</summary>
/// <param name="Score">Decides first.</param>
/// <param name="Key">Decides where scores are equal; no two values have the same.</param>
internal readonly record struct ValueRank(double Score, long Key) : IComparable<ValueRank>
{
    private const int CountShift = 32;

    /// <summary>Gets the key of a count, and for equal counts of a place in the order of labels.</summary>
    public static long KeyOf(int count, int labelRank) => ((long)count << CountShift) - labelRank;

    public int CompareTo(ValueRank other) => Score.CompareTo(other.Score) is var byScore and not 0 ? byScore : Key.CompareTo(other.Key);
}

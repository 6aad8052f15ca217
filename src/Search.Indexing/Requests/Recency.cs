namespace Search.Indexing;

/// <summary>Whether recent reports count more where hits are sorted by relevance.</summary>
public enum Recency
{
    /// <summary>When a report was published does not matter: <c>none</c>.</summary>
    None,

    /// <summary>
    /// The score of a report published when the searched sequence was committed counts 1.2 times, of one 30 days older once, of a very old
    /// one .8 times; undated reports, and those dated behind that commit, once: <c>mild</c>.
    /// </summary>
    Mild,
}

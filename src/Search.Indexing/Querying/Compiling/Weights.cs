namespace Search.Indexing;

/// <summary>How much a match counts by where it stands, beside the 1 of the whole text.</summary>
internal static class Weights
{
    /// <summary>In the heading.</summary>
    public const float Heading = 1.0f;

    /// <summary>In the first paragraph.</summary>
    public const float Lead = 0.3f;

    /// <summary>
    /// Of two neighbouring words of the query that stand side by side, beside the 1 of the less rare of them once in a text.
    /// </summary>
    public const float Proximity = 0.5f;

    /// <summary>By another name of what was written, often in another language, beside the 1 of the name as written.</summary>
    public const float OtherName = 0.7f;

    /// <summary>Gets how much something counts that some of all reports have: the inverse document frequency of BM25.</summary>
    public static float Rarity(long having, int all)
    {
        var capped = Math.Min(having, all);
        return (float)Math.Log(1 + ((all - capped + 0.5) / (capped + 0.5)));
    }
}

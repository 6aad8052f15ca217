namespace Search.Indexing;

/// <summary>How much a match counts by where it stands, beside the 1 of the whole text.</summary>
internal static class Weights
{
    /// <summary>In the heading.</summary>
    public const float Heading = 1.0f;

    /// <summary>In the first paragraph.</summary>
    public const float Lead = 0.3f;
}

namespace Search.Indexing;

/// <summary>How much a query may ask for.</summary>
internal static class QueryLimits
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int Length = 4096;

    /// <summary>The most words, those of phrases included, and values.</summary>
    public const int Clauses = 256;

    /// <summary>The deepest nesting of parentheses and exclusions.</summary>
    public const int Depth = 32;

    /// <summary>The most words that one word beginning may stand for.</summary>
    public const int Expansion = 1024;
}

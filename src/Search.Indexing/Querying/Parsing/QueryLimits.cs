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

    /// <summary>The most times a word can be asked for at least.</summary>
    public const int AtLeast = 1000;

    /// <summary>The longest regular expression or other pattern, in UTF-16 code units.</summary>
    public const int Pattern = 128;

    /// <summary>The most patterns: beginnings, gaps, near spellings and regular expressions.</summary>
    public const int Patterns = 16;

    /// <summary>The most shapes: near, bbox and polygon.</summary>
    public const int Shapes = 16;

    /// <summary>The most corners of a polygon.</summary>
    public const int Corners = 100;

    /// <summary>The most words that one pattern may stand for.</summary>
    public const int Expansion = 1024;
}

namespace Search.Enrichment;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive; behind <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End);

namespace Search.Indexing;

/// <summary>A word at its place in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Word">Its forms.</param>
internal readonly record struct TextToken(int Start, int End, Word Word);

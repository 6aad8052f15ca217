namespace Search.Indexing;

/// <summary>Which part of what was written a compiled query stands for.</summary>
/// <param name="By">How: <c>word</c>, <c>phrase</c>, <c>near</c>, a pattern's kind, or <c>name</c> for another name.</param>
/// <param name="Of">The part, in its canonical text.</param>
internal sealed record QueryOrigin(string By, string Of);

namespace Search.Indexing;

/// <summary>What opening a corpus found and mended after an interrupted write.</summary>
/// <param name="CutAt">Where the store's unfinished end began, in bytes; its length where nothing was cut.</param>
/// <param name="CutBytes">How many bytes of an unfinished batch were cut off.</param>
/// <param name="ReplayedCommits">How many commits the index lacked and took from the store.</param>
/// <param name="IndexWasAhead">
/// Whether the index held commits that the store has lost; the index was then built anew from the store, and what was cut off is kept
/// beside it.
/// </param>
public sealed record StoreRecovery(long CutAt, long CutBytes, int ReplayedCommits, bool IndexWasAhead);

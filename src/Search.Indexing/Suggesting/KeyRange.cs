namespace Search.Indexing;

/// <summary>Keys side by side that are equally far from what was typed.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The first that is not among them.</param>
/// <param name="Edits">How many edits lie between what was typed and the keys, or their beginnings.</param>
internal readonly record struct KeyRange(int From, int To, int Edits);

namespace Search.Indexing;

/// <summary>A matching document with what it is sorted by: the smaller comes first.</summary>
/// <param name="Key">The score or time, turned so that the smaller comes first.</param>
/// <param name="IdKey">The start of its report's id.</param>
/// <param name="Segment">The segment, by its index.</param>
/// <param name="Document">The document in the segment.</param>
internal readonly record struct Candidate(long Key, long IdKey, int Segment, int Document);

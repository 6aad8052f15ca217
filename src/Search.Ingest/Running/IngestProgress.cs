namespace Search.Ingest;

/// <summary>How far a run is.</summary>
/// <param name="Origin">The file that is being read.</param>
/// <param name="Read">How many records were read, rejected ones included.</param>
/// <param name="Reports">How many reports were found in them.</param>
/// <param name="Rejected">How many records were rejected.</param>
/// <param name="BytesRead">How many bytes of the input were read, as they lie on disk.</param>
/// <param name="BytesInAll">How many there are, or null where that is not known.</param>
public readonly record struct IngestProgress(string Origin, long Read, long Reports, long Rejected, long BytesRead, long? BytesInAll);

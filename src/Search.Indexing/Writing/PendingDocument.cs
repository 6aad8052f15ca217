namespace Search.Indexing;

/// <summary>A document that waits to be written.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Position">Where its frame begins in the store.</param>
/// <param name="Last">The sequence at which it is no longer current, or <see cref="Fields.NoEnd"/>.</param>
/// <param name="IsNew">Whether it has no document yet that this one replaces.</param>
internal sealed record PendingDocument(RevisionRecord Revision, long Position, long Last, bool IsNew);

namespace Search.Indexing;

/// <summary>
/// What a search comes to: a <see cref="SearchPage"/>, a <see cref="FacetPage"/>, a <see cref="CooccurrenceTable"/> or a
/// <see cref="ClusterPage"/>, as was asked; else a <see cref="SearchRefused"/> or a <see cref="CursorExpired"/>.
/// </summary>
public abstract record SearchAnswer;

/// <summary>The request cannot be answered as it stands.</summary>
/// <param name="Problems">Everything that is wrong with it; at least one.</param>
public sealed record SearchRefused(IReadOnlyList<RequestProblem> Problems) : SearchAnswer;

/// <summary>The cursor pages by relevance and the state of the index it was made on is no longer held (5 minutes).</summary>
/// <param name="Restart">The same request from its first page, as of the same sequence.</param>
public sealed record CursorExpired(SearchRequest Restart) : SearchAnswer;

namespace Search.Indexing;

/// <summary>One committed batch: one step of the corpus's own clock.</summary>
/// <param name="Sequence">The step, counted from 1.</param>
/// <param name="At">When it was committed, in UTC.</param>
/// <param name="Reason">Why, as the caller said.</param>
/// <param name="Articles">How many articles came in, new or changed.</param>
/// <param name="Begun">How many revisions it began.</param>
/// <param name="Ended">How many revisions it ended.</param>
public sealed record Commit(long Sequence, DateTimeOffset At, string Reason, int Articles, int Begun, int Ended);

namespace Search.Indexing;

/// <summary>What putting one article came to.</summary>
/// <param name="Kind">What happened to the article.</param>
/// <param name="Added">How many reports are new.</param>
/// <param name="Changed">How many reports have a new revision.</param>
/// <param name="Retired">How many reports are no longer in the article.</param>
/// <param name="Unchanged">How many reports are as they were.</param>
/// <param name="Regrouped">
/// How many other reports have a new revision because they stand in another story now, or are something else in it; of this article's own,
/// those that the article's other reports moved.
/// </param>
public sealed record PutOutcome(PutKind Kind, int Added, int Changed, int Retired, int Unchanged, int Regrouped = 0);

/// <summary>What happened to an article that was put.</summary>
public enum PutKind
{
    /// <summary>It was not known before.</summary>
    Added,

    /// <summary>It was known with other content.</summary>
    Changed,

    /// <summary>It was known with the same content; nothing was written.</summary>
    Unchanged,
}

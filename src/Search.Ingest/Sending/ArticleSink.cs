using Search.Articles;
using Search.Indexing;

namespace Search.Ingest;

/// <summary>Takes a batch of articles to where they become durable.</summary>
/// <param name="articles">The articles, at least one, in their order.</param>
/// <returns>What each came to, in their order, and the sequence at which they are to be found.</returns>
public delegate Task<SunkBatch> ArticleSink(IReadOnlyList<Article> articles);

/// <summary>What a batch of articles came to.</summary>
/// <param name="Articles">What each came to, in their order.</param>
/// <param name="Sequence">The sequence at which they are to be found.</param>
public sealed record SunkBatch(IReadOnlyList<SunkArticle> Articles, long Sequence);

/// <summary>What one article of a batch came to: an outcome or a reject, never neither.</summary>
public readonly record struct SunkArticle
{
    private SunkArticle(PutOutcome? outcome, Reject? reject) => (Outcome, Reject) = (outcome, reject);

    /// <summary>Gets what putting it came to, or null where it was rejected.</summary>
    public PutOutcome? Outcome { get; }

    /// <summary>Gets why it was rejected, or null where it was put.</summary>
    public Reject? Reject { get; }

    /// <summary>Makes the outcome of an article that was put.</summary>
    public static implicit operator SunkArticle(PutOutcome outcome) => new(outcome, null);

    /// <summary>Makes the outcome of an article that was rejected.</summary>
    public static implicit operator SunkArticle(Reject reject) => new(null, reject);
}

namespace Search.Articles;

/// <summary>What reading one record came to: an article or a reject, never neither.</summary>
public readonly record struct Parsed
{
    private Parsed(Article? article, Reject? reject) => (Article, Reject) = (article, reject);

    /// <summary>Gets the article, or null where the record was rejected.</summary>
    public Article? Article { get; }

    /// <summary>Gets the reject, or null where the record was read.</summary>
    public Reject? Reject { get; }

    /// <summary>Makes the outcome of a record that was read.</summary>
    public static implicit operator Parsed(Article article) => new(article, null);

    /// <summary>Makes the outcome of a record that was rejected.</summary>
    public static implicit operator Parsed(Reject reject) => new(null, reject);
}

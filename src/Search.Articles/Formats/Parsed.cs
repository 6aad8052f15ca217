namespace Search.Articles;

/// <summary>
/// What reading one record came to: an article, a reject, a link to follow, or a count of what is no article; exactly one of them.
/// </summary>
public readonly record struct Parsed
{
    private Parsed(Article? article, Reject? reject, ArticleLink? link, PassedOver? passedOver) =>
        (Article, Reject, Link, PassedOver) = (article, reject, link, passedOver);

    /// <summary>Gets the article, or null where the record is none.</summary>
    public Article? Article { get; }

    /// <summary>Gets the reject, or null where the record was not rejected.</summary>
    public Reject? Reject { get; }

    /// <summary>Gets the link to follow, or null; there are none unless <see cref="FormatOptions.FollowLinks"/> is set.</summary>
    public ArticleLink? Link { get; }

    /// <summary>
    /// Gets the count of records that are no articles by their kind, or null; given once for each kind, at the end of a file.
    /// </summary>
    public PassedOver? PassedOver { get; }

    /// <summary>Makes the outcome of a record that was read.</summary>
    public static implicit operator Parsed(Article article) => new(article, null, null, null);

    /// <summary>Makes the outcome of a record that was rejected.</summary>
    public static implicit operator Parsed(Reject reject) => new(null, reject, null, null);

    /// <summary>Makes the outcome of a record that points elsewhere.</summary>
    public static implicit operator Parsed(ArticleLink link) => new(null, null, link, null);

    /// <summary>Makes the outcome of records that were passed over.</summary>
    public static implicit operator Parsed(PassedOver passedOver) => new(null, null, null, passedOver);
}

/// <summary>
/// Records that hold no article by their very kind, such as the requests in a web archive: not read, not rejected, but counted.
/// </summary>
/// <param name="Origin">The file.</param>
/// <param name="Kind">What they are, in words, such as <c>WARC request record</c>.</param>
/// <param name="Count">How many there were; at least one.</param>
public sealed record PassedOver(string Origin, string Kind, long Count);

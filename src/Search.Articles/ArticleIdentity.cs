namespace Search.Articles;

/// <summary>What makes an article the same article when it is read again: the best of three things it may have.</summary>
/// <param name="Kind">Which of the three it is.</param>
/// <param name="Value">The record's own id, the canonical URL, or the path with forward slashes.</param>
public readonly record struct ArticleIdentity(ArticleIdentityKind Kind, string Value)
{
    /// <summary>Chooses the record's own id, else its canonical URL, else its path below the ingested root.</summary>
    public static ArticleIdentity Choose(string? recordId, Uri? url, string path) =>
        !string.IsNullOrWhiteSpace(recordId) ? new(ArticleIdentityKind.Record, recordId.Trim())
        : url is not null ? new(ArticleIdentityKind.Url, url.AbsoluteUri)
        : new(ArticleIdentityKind.Path, path);
}

/// <summary>The three kinds of identity, best first.</summary>
public enum ArticleIdentityKind
{
    /// <summary>The <c>id</c> that the record states, unique within its source.</summary>
    Record,

    /// <summary>The canonical URL.</summary>
    Url,

    /// <summary>The path of the file relative to the ingested root; for a record without id in a file of many, with its line.</summary>
    Path,
}

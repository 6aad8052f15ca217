namespace Search.Articles;

/// <summary>What a source came upon: a file to read, or the reject of what it could not reach; never neither.</summary>
public readonly record struct Found
{
    private Found(ArticleFile? file, Reject? reject) => (File, Reject) = (file, reject);

    /// <summary>Gets the file, or null where there is only a reject.</summary>
    public ArticleFile? File { get; }

    /// <summary>Gets the reject, or null where there is a file.</summary>
    public Reject? Reject { get; }

    /// <summary>Makes the outcome for a file that is there.</summary>
    public static implicit operator Found(ArticleFile file) => new(file, null);

    /// <summary>Makes the outcome for something that could not be reached.</summary>
    public static implicit operator Found(Reject reject) => new(null, reject);
}

namespace Search.Articles;

/// <summary>Where articles come from: anything that yields files, one after the other, without holding them.</summary>
/// <remarks>
/// A source knows where bytes lie, never what they mean: formats are told from the content. What holds files inside files (an archive) or
/// reaches them over a network is another source; nothing behind this type changes for it.
/// </remarks>
public abstract class ArticleSource
{
    /// <summary>
    /// Yields the files lazily, in an order that is the same on every machine, and a reject for each thing that is not there.
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration between two files.</param>
    public abstract IAsyncEnumerable<Found> Read(CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds up the bytes that there are to read, as they lie, to show how far a run has come; null where that cannot be known before.
    /// </summary>
    public virtual long? Measure() => null;
}

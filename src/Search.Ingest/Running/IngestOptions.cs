using Search.Articles;

namespace Search.Ingest;

/// <summary>How a run reads and how often it commits.</summary>
public sealed record IngestOptions
{
    /// <summary>Gets the format to read every file as, or null to tell it from the content.</summary>
    public ArticleFormat? Format { get; init; }

    /// <summary>Gets what reading takes for granted.</summary>
    public FormatOptions Reading { get; init; } = new();

    /// <summary>Gets the reason that commits are logged with.</summary>
    public string Reason { get; init; } = "ingest";

    /// <summary>Gets after how many articles a batch is committed; 5,000 by default.</summary>
    public int BatchArticles { get; init; } = 5_000;

    /// <summary>Gets after how many characters of text and markup a batch is committed; 8 Mi by default.</summary>
    public long BatchCharacters { get; init; } = 8 * 1024 * 1024;

    /// <summary>Gets after how long a batch is committed; 5 seconds by default.</summary>
    public TimeSpan BatchTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how many articles are read ahead of the writer at most; four for each processor by default.</summary>
    public int ReadAhead { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>
    /// Gets how many bytes of text and markup are read ahead of the writer at most, but always one article; 32 MiB by default.
    /// </summary>
    public long ReadAheadBytes { get; init; } = 32 * 1024 * 1024;
}

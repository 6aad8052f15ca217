namespace Search.Articles;

/// <summary>A form in which articles are written down: how to tell it from its content, and how to read it.</summary>
/// <remarks>
/// To add a format, derive a small type and add it to <see cref="All"/>; its order there is the order in which content is tried.
/// </remarks>
public abstract class ArticleFormat
{
    /// <summary>Gets every format, in the order in which a file's beginning is shown to them.</summary>
    public static IReadOnlyList<ArticleFormat> All { get; } =
    [
        new TextFormat(),
        new WarcFormat(),
        new RssFormat(),
        new AtomFormat(),
        new SitemapFormat(),
        new HtmlFormat(),
        new JsonFeedFormat(),
        new JsonFormat(),
        new JsonLinesFormat(),
        new CsvFormat(),
    ];

    /// <summary>Gets the name by which a person chooses it: lower case, stable.</summary>
    public abstract string Name { get; }

    /// <summary>Gets what a file of this format begins with, for messages.</summary>
    public abstract string Description { get; }

    /// <summary>Says whether a file that begins like this is in this format.</summary>
    /// <param name="head">Up to the first 64 KiB as text, without byte order mark.</param>
    public abstract bool Recognises(ReadOnlySpan<char> head);

    /// <summary>Reads the articles lazily, one at a time, and rejects each record that cannot be read; the rest goes on.</summary>
    /// <param name="file">The file, for identities and messages.</param>
    /// <param name="content">Its content, not yet read.</param>
    /// <param name="options">The limits and what is taken for granted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public abstract IAsyncEnumerable<Parsed> Parse(
        ArticleFile file, ArticleContent content, FormatOptions options, CancellationToken cancellationToken = default);

    /// <summary>Finds a format by its name, or null where none has it.</summary>
    public static ArticleFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}

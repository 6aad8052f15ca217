namespace Search.Articles;

/// <summary>What reading takes for granted: the clock, the limit, and the source of articles that name none.</summary>
public sealed record FormatOptions
{
    /// <summary>The most characters of a source's name; what is longer is no name, and no index could hold it as a value.</summary>
    internal const int LongestSource = 500;

    /// <summary>Gets the clock that tells which dates lie in the future.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets what is known of how the outlet writes dates; nothing by default.</summary>
    public OutletDates Dates { get; init; } = OutletDates.Unknown;

    /// <summary>Gets the source of articles that do not state theirs; null leaves the host of their URL, else <c>unknown</c>.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Gets whether <see cref="Source"/> is the name of every article, also of those that state another; false by default.
    /// </summary>
    public bool IsSourceFixed { get; init; }

    /// <summary>
    /// Gets the most bytes that one record may have (a line of JSONL, a text file, a page); 16 MiB by default. Larger ones are rejected.
    /// </summary>
    public int LongestRecord { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Gets whether somebody will fetch what lists point at: then formats yield an <see cref="ArticleLink"/> for it. False by default: then
    /// an entry is taken for what it states, marked by <see cref="Article.IsTeaser"/>, and a bare list of addresses is rejected.
    /// </summary>
    public bool FollowLinks { get; init; }

    /// <summary>
    /// Gets which columns of a table hold what, besides those known by their usual names: a column's name, or its number from 1 in a table
    /// without a heading, and the field: id, title, date, updated, source, url, lang, byline or body. Several columns may make up the body.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads a map of columns such as <c>headline=title,story=body</c>.</summary>
    /// <param name="text">Columns and fields, parted by commas; "" is an empty map.</param>
    /// <exception cref="FormatException">A part is in another form, or names no field; the message says what would be right.</exception>
    public static IReadOnlyDictionary<string, string> ParseColumns(string text)
    {
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.LastIndexOf('=');
            if (sign < 1 || !ColumnNames.Fields.Contains(part[(sign + 1)..].Trim()))
            {
                throw new FormatException(
                    $"'{part}' maps no column. Write column=field; the fields are {string.Join(", ", ColumnNames.Fields)}.");
            }

            map[part[..sign].Trim()] = part[(sign + 1)..].Trim();
        }

        return map;
    }

    /// <summary>Reads a date that a record states, as the outlet writes dates; null where it is none.</summary>
    internal Published? DateOf(string? stated) =>
        DateText.Read(stated, PublishedBasis.Record, Clock) ?? Dates.Read(stated, PublishedBasis.Record, Clock);

    /// <summary>
    /// Chooses the name of an article's source: stated, else the default, else the host of its URL without <c>www.</c>, else
    /// <c>unknown</c>.
    /// </summary>
    internal string SourceOf(string? stated, Uri? url) =>
        !(IsSourceFixed && Source is not null) && !string.IsNullOrWhiteSpace(stated) ? PlainText.Line(stated)
        : Source ?? (url is null ? "unknown" : url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host);
}

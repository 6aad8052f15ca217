namespace Search.Articles;

/// <summary>One self-contained story of an article: an ordinary article's only one, or one of a live blog's.</summary>
/// <param name="Kind">What part of its article it is.</param>
/// <param name="Heading">Its heading; never empty.</param>
/// <param name="HeadingBasis">Where the heading comes from.</param>
/// <param name="Body">Its text: paragraphs parted by line feeds; may be empty.</param>
/// <param name="Time">Its own time, or null where it has none: then the article's counts.</param>
/// <param name="Anchor">The fragment that leads to it within the article's page, or null.</param>
/// <param name="Author">Who signed it, or null.</param>
public sealed record Entry(
    ReportKind Kind,
    string Heading,
    HeadingBasis HeadingBasis,
    string Body,
    Published? Time = null,
    string? Anchor = null,
    string? Author = null);

/// <summary>What part of an article a report is.</summary>
public enum ReportKind
{
    /// <summary>An ordinary article, whole.</summary>
    Article,

    /// <summary>The lead story of a live blog, which carries the article's title.</summary>
    Lead,

    /// <summary>One entry of a live blog.</summary>
    Entry,
}

/// <summary>Where a heading comes from.</summary>
public enum HeadingBasis
{
    /// <summary>The source printed it.</summary>
    Stated,

    /// <summary>The source printed none; this is the first sentence of the text.</summary>
    FirstSentence,
}

namespace Search.Articles;

/// <summary>An entry of a live blog while its text is being read.</summary>
/// <param name="heading">Its heading.</param>
internal sealed class LiveBlogDraft(string heading)
{
    private const int FewestWords = 5;

    public string Heading { get; } = heading;

    public List<string> Body { get; } = [];

    /// <summary>Gets or sets how many of its lines are prose.</summary>
    public int Paragraphs { get; set; }

    /// <summary>
    /// Gets whether the heading says something by itself and has a story below it; a crosshead ("Background", "What next?") does not.
    /// </summary>
    public bool IsStory => Paragraphs > 0 && Words.Count(Heading) >= FewestWords && !Heading.EndsWith('?');

    public Entry ToEntry() => new(ReportKind.Entry, Heading, HeadingBasis.Stated, string.Join('\n', Body));
}

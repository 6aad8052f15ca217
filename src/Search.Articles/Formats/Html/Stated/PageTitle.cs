namespace Search.Articles;

/// <summary>
/// Chooses the title of a page: as its JSON-LD states it, else its meta elements, else what SmartReader makes of its title element and
/// headings.
/// </summary>
/// <remarks>
/// A title that is stated is taken as it stands; where several articles or the site itself are named, nobody can tell a site's name from a
/// headline's end. One that is only printed is taken without the outlet's name (<see cref="OutletInTitle"/>).
/// </remarks>
/// <param name="Stated">The title that JSON-LD or a meta element states, or null.</param>
/// <param name="Printed">The text of the title element, else of the first heading, or null.</param>
/// <param name="Headline">What is printed without the outlet's name, or null where that is not told.</param>
internal readonly record struct PageTitle(string? Stated, string? Printed, string? Headline)
{
    private const int HeadingsLooked = 5;
    private const double FewestShared = 0.5;

    private static readonly string[] MetaNames =
    [
        "dc:title", "dc.title", "dcterm:title", "dcterms.title", "og:title",
        "weibo:article:title", "weibo:webpage:title", "title", "twitter:title", "parsely-title",
    ];

    public static PageTitle Of(Page page)
    {
        var printed = Line(page.Document.Title) ?? Line(page.Document.QuerySelector("h1")?.TextContent);
        var outlet = Line(page.Meta("og:site_name") ?? page.Data.Publisher);
        return new(
            Closer(Line(page.Data.Name), Line(page.Data.Headline), printed, page.Data.Publisher) ?? Line(page.Meta(MetaNames)),
            printed,
            printed is null ? null : OutletInTitle.Without(printed, Headings(page), outlet));
    }

    /// <summary>Gets the title, or "" where the page has none.</summary>
    /// <param name="found">What SmartReader found, or null.</param>
    /// <remarks>SmartReader cuts long titles, and leaves those whole of which few words would be left.</remarks>
    public string Choose(string? found)
    {
        var cut = Line(found);
        return Stated ?? (cut is null || cut == Printed ? Headline : null) ?? cut ?? Printed ?? "";
    }

    private static IEnumerable<string> Headings(Page page) =>
        page.Document.QuerySelectorAll("h1").Take(HeadingsLooked).Select(heading => Line(heading.TextContent)).OfType<string>();

    // Of an article's two names one may be the site's, or a description: the one whose words the page prints in its title is meant.
    private static string? Closer(string? name, string? headline, string? printed, string? publisher)
    {
        if (name is null || headline is null || printed is null)
        {
            return headline ?? name;
        }

        var words = Words.Of(printed);
        return name != publisher && Share(headline, words) < FewestShared && Share(name, words) > Share(headline, words) ? name : headline;
    }

    private static double Share(string title, HashSet<string> printed)
    {
        var words = Words.Of(title);
        return words.Count == 0 ? 0 : (double)words.Count(printed.Contains) / words.Count;
    }

    private static string? Line(string? text) => text is not null && PlainText.Line(text) is { Length: > 0 } line ? line : null;
}

using AngleSharp.Html.Parser;

namespace Search.Articles;

/// <summary>
/// Makes entries of what a page states or shows of them: a heading where there is one, else the first sentence; text without markup.
/// </summary>
internal static class PageEntry
{
    /// <summary>Makes an entry, or gives null where there is neither heading nor text.</summary>
    /// <param name="heading">The heading, or null.</param>
    /// <param name="body">The text: paragraphs parted by line feeds.</param>
    /// <param name="time">When it was published; one that is not believed is left out, so that the article's counts.</param>
    /// <param name="anchor">The fragment that leads to it, or null.</param>
    /// <param name="author">Who signed it, or null.</param>
    public static Entry? Make(string? heading, string body, Published? time, string? anchor, string? author)
    {
        var line = PlainText.Line(heading ?? "");
        var text = PageText.WithoutTitle(body, line);
        var (title, basis) = line.Length > 0 ? (line, HeadingBasis.Stated) : (Sentences.First(text), HeadingBasis.FirstSentence);
        time = time is { } date && DoubtfulDate.IsDoubtful(date) ? null : time;
        return title.Length == 0 ? null : new Entry(ReportKind.Entry, title, basis, text, time, anchor, Name(author));
    }

    /// <summary>Gets the text of a field that may hold markup.</summary>
    public static string TextOf(string? field) =>
        field is null ? ""
        : field.Contains('<', StringComparison.Ordinal) && MarkupScan.ProblemOf(field) is null
            ? PageText.Of(new HtmlParser().ParseDocument(field).Body!, "")
        : PlainText.Paragraphs(field);

    private static string? Name(string? author) => author is null ? null : PlainText.Line(author) is { Length: > 0 } name ? name : null;
}

namespace Search.Articles;

/// <summary>Splits articles into the stories they hold.</summary>
public static class ReportSplitter
{
    /// <summary>
    /// Gets the self-contained stories of an article, in its order; at least one for an article that has a title or a body.
    /// </summary>
    /// <remarks>
    /// <para>An ordinary article is one story. A live blog is its lead, which carries the article's title, and its entries: those that the
    /// format states, else those that the text shows (<see cref="LiveBlogText"/>), which takes evidence, since an article with crossheads
    /// is still one story. Where no heading is printed, the first sentence is the heading, marked so, and the body stays whole.</para>
    /// <para>
    /// Appeals for support, sign-up boxes and comment forums (<see cref="Boilerplate"/>) belong to no story. Pure and thread-safe.
    /// </para>
    /// </remarks>
    public static IReadOnlyList<Entry> Split(Article article)
    {
        if (article.Entries.Count > 0)
        {
            return [Whole(ReportKind.Lead, article.Title, StatedLead.Of(article)), .. article.Entries];
        }

        var paragraphs = Boilerplate.Remove(article.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return LiveBlogText.TrySplit(article, paragraphs, out var lead, out var entries)
            ? [Whole(ReportKind.Lead, article.Title, lead), .. entries]
            : [Whole(ReportKind.Article, article.Title, string.Join('\n', paragraphs))];
    }

    private static Entry Whole(ReportKind kind, string title, string body) => title.Length > 0
        ? new Entry(kind, title, HeadingBasis.Stated, body)
        : new Entry(kind, Sentences.First(body), HeadingBasis.FirstSentence, body);
}

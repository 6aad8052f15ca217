namespace Search.Articles;

/// <summary>
/// Finds the lead of a live blog whose entries are stated: the paragraphs of the page's text that come before any of theirs.
/// </summary>
internal static class StatedLead
{
    public static string Of(Article article)
    {
        var stated = new HashSet<string>(article.Entries.SelectMany(Lines), StringComparer.Ordinal);
        return string.Join('\n', article.Body.Split('\n').TakeWhile(paragraph => !stated.Contains(paragraph)));
    }

    private static IEnumerable<string> Lines(Entry entry) => entry.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend(entry.Heading);
}

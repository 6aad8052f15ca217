namespace Search.Articles;

/// <summary>
/// Finds the lead of a live blog whose entries are stated: the paragraphs of the page's text that come before any of theirs, and before the
/// time that may stand above the first.
/// </summary>
internal static class StatedLead
{
    public static string Of(Article article)
    {
        var stated = new HashSet<string>(article.Entries.SelectMany(Lines), StringComparer.Ordinal);
        var lead = article.Body.Split('\n').TakeWhile(paragraph => !stated.Contains(paragraph)).ToList();
        while (lead is [.., var last] && TimeStamp.Of(last) is not null)
        {
            lead.RemoveAt(lead.Count - 1);
        }

        return string.Join('\n', lead);
    }

    private static IEnumerable<string> Lines(Entry entry) =>
        entry.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend(entry.Heading);
}

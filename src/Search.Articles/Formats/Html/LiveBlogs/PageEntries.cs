namespace Search.Articles;

/// <summary>Finds the entries of a page that is a live blog, by everything that pages state or show of them.</summary>
/// <remarks>
/// What is stated (JSON-LD, microdata, an embedded model) counts before what is shown; the longest of these wins. What is shown wins where
/// it shows more entries and most of the stated ones are among them: some outlets state only the newest. A stated entry without text takes
/// the text that is shown. A page that is called live and has neither may tell its entries by times in running paragraphs.
/// </remarks>
internal static class PageEntries
{
    public static IReadOnlyList<Entry> Of(Page page, string title, Uri? url, Published? published, FormatOptions options)
    {
        var isCalledLive = page.Data.IsLiveBlog || LiveBlogEvidence.IsCalledLive(title, url);
        var stated = Longest(
            StatedEntries.Of(page, options), MicrodataEntries.Of(page, options), PageModelEntries.Of(page, isCalledLive, options.Clock));
        var isLive = isCalledLive || stated.Count > 0;
        List<Entry> shown = [];
        foreach (var block in MarkedBlocks.Of(page, isLive))
        {
            if (MarkedEntry.Read(block, published, options) is { } entry)
            {
                shown.Add(entry);
            }
        }

        return stated.Count == 0 && shown.Count == 0 ? isLive ? FlatEntries.Of(page, published, options) : []
            : Once(stated.Count == 0 || (shown.Count > stated.Count && Covers(shown, stated)) ? shown : Filled(stated, shown));
    }

    private static IReadOnlyList<Entry> Longest(params ReadOnlySpan<IReadOnlyList<Entry>> lists)
    {
        var longest = lists[0];
        foreach (var list in lists)
        {
            longest = list.Count > longest.Count ? list : longest;
        }

        return longest;
    }

    private static bool Covers(List<Entry> shown, IReadOnlyList<Entry> stated) =>
        stated.Count(entry => Same(shown, entry) is { Body.Length: > 0 }) * 3 >= stated.Count * 2;

    private static List<Entry> Filled(IReadOnlyList<Entry> stated, List<Entry> shown) =>
        [.. stated.Select(entry => entry.Body.Length > 0 ? entry : entry with { Body = Same(shown, entry)?.Body ?? "" })];

    private static Entry? Same(List<Entry> entries, Entry entry) =>
        entries.Find(other =>
            (other.Anchor is not null && other.Anchor == entry.Anchor)
            || other.Heading.Equals(entry.Heading, StringComparison.OrdinalIgnoreCase));

    // An entry may be pinned above the others, or be shown again further down: it is one.
    private static List<Entry> Once(List<Entry> entries)
    {
        var (anchors, texts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<(string Heading, string Body)>());
        return entries.FindAll(entry => (entry.Anchor is null || anchors.Add(entry.Anchor)) & texts.Add((entry.Heading, entry.Body)));
    }
}

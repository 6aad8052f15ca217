namespace Search.Articles;

/// <summary>Finds the entries of a page that is a live blog, by everything that pages state or show of them.</summary>
internal static class PageEntries
{
    public static IReadOnlyList<Entry> Of(Page page, Published? published, TimeProvider clock)
    {
        _ = published;
        var entries = StatedEntries.Of(page, clock);
        return entries.Count > 0 ? entries : MicrodataEntries.Of(page, clock);
    }
}

namespace Search.Articles;

/// <summary>Finds when an entry says that it was published and last changed, under the names of all kinds of feed.</summary>
internal static class FeedDates
{
    private static readonly string[] PublishedNames =
        ["published", "pubdate", "issued", "dcterms:issued", "dc:date", "dcterms:created", "created", "dcterms:date"];
    private static readonly string[] UpdatedNames = ["updated", "modified", "dcterms:modified", "atom:updated", "lastmod"];

    public static Published? Published(XmlElement entry, TimeProvider clock) => Find(entry, PublishedNames, clock) ?? Updated(entry, clock);

    public static Published? Updated(XmlElement entry, TimeProvider clock) =>
        Find(entry, UpdatedNames, clock) ?? DateText.Read(entry.Attribute("lastmod"), PublishedBasis.Record, clock);

    /// <summary>Gets the first date that is stated and cannot be read, or null: it is kept as it stands.</summary>
    public static string? Unread(XmlElement entry) => entry.TextOf(PublishedNames) ?? entry.TextOf(UpdatedNames);

    private static Published? Find(XmlElement entry, ReadOnlySpan<string> names, TimeProvider clock)
    {
        foreach (var name in names)
        {
            if (DateText.Read(entry.TextOf(name), PublishedBasis.Record, clock) is { } date)
            {
                return date;
            }
        }

        return null;
    }
}

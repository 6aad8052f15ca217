using System.Text.Json;

namespace Search.Articles;

/// <summary>Reads the entries of a live blog from its JSON-LD: https://schema.org/LiveBlogPosting and its <c>liveBlogUpdate</c>.</summary>
/// <remarks>Some outlets give the whole page's headline to entries that have none of their own: that is no heading.</remarks>
internal static class StatedEntries
{
    public static IReadOnlyList<Entry> Of(Page page, FormatOptions options)
    {
        var entries = new List<Entry>();
        foreach (var update in Updates(page.Data))
        {
            if (Read(page, update, options) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private static IEnumerable<JsonElement> Updates(LinkedData data) => data.LiveBlogUpdates switch
    {
        { ValueKind: JsonValueKind.Array } several => several.EnumerateArray(),
        { } one => [one],
        _ => [],
    };

    private static Entry? Read(Page page, JsonElement update, FormatOptions options)
    {
        var heading = EmbeddedJson.Text(update, "headline") ?? EmbeddedJson.Text(update, "name");
        var body = EmbeddedJson.Text(update, "articleBody")
            ?? EmbeddedJson.Text(update, "text")
            ?? EmbeddedJson.Text(update, "description");
        var time = EmbeddedJson.Text(update, "datePublished")
            ?? EmbeddedJson.Text(update, "dateCreated")
            ?? EmbeddedJson.Text(update, "dateModified");
        return PageEntry.Make(
            body is not null && (heading == page.Data.Headline || heading == page.Data.Name) ? null : heading,
            PageEntry.TextOf(body),
            PageDateText.Read(time, PublishedBasis.JsonLd, options),
            EntryAnchor.Of(
                page.Markup,
                page.Data.Url,
                EmbeddedJson.Text(update, "url"),
                EmbeddedJson.Text(update, "@id"),
                EmbeddedJson.Text(update, "mainEntityOfPage")),
            page.Data.NameOf(update, "author"));
    }
}

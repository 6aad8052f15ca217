using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>
/// Reads the entries of a live blog from its microdata: elements with the property <c>liveBlogUpdate</c> of
/// https://schema.org/LiveBlogPosting.
/// </summary>
internal static class MicrodataEntries
{
    public static IReadOnlyList<Entry> Of(Page page, FormatOptions options)
    {
        var entries = new List<Entry>();
        foreach (var update in page.Document.QuerySelectorAll("[itemprop~=liveBlogUpdate]"))
        {
            if (Read(page, Microdata.Of(update), options) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private static Entry? Read(Page page, Microdata item, FormatOptions options) => PageEntry.Make(
        item.Text("headline") ?? item.Text("name"),
        item.Body("articleBody", "text", "description"),
        PageDateText.Read(item.Text("datePublished") ?? item.Text("dateCreated"), PublishedBasis.Meta, options),
        EntryAnchor.Of(page.Markup, page.Data.Url, item.Text("url"), item.Text("mainEntityOfPage")) ?? Id(item.Element),
        item.Name("author"));

    private static string? Id(IElement element) => element.Id is { } id && ReportId.IsSuffix(id) ? id : null;
}

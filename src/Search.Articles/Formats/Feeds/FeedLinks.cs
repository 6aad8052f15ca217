namespace Search.Articles;

/// <summary>Finds the address of an entry's page.</summary>
internal static class FeedLinks
{
    /// <summary>
    /// Gets the alternate link of Atom, the link of RSS, the original one that FeedBurner keeps, or an id that is an address (a guid that
    /// does not deny to be a permalink); relative ones start from xml:base, else from the address of the feed.
    /// </summary>
    public static Uri? Of(XmlElement entry, Uri? document)
    {
        var link = Alternate(entry, document)
            ?? Read(entry.Child("feedburner:origlink"), document)
            ?? entry.Elements
                .Where(child => child.Name == "link" && child.Attribute("href") is null)
                .Select(child => Read(child, document))
                .FirstOrDefault(url => url is not null);
        return link ?? Permalink(entry, document) ?? Attribute(entry, "href", document) ?? Attribute(entry, "rdf:about", document);
    }

    private static Uri? Alternate(XmlElement entry, Uri? document) => entry.Elements
        .Where(child => child.Name == "link"
            && (child.Attribute("rel") ?? "alternate").Trim() is "alternate" or "http://www.iana.org/assignments/relation/alternate")
        .OrderBy(child => IsPage(child.Attribute("type")) ? 0 : 1)
        .Select(child => Attribute(child, "href", document))
        .FirstOrDefault(url => url is not null);

    private static bool IsPage(string? type) => type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase);

    private static Uri? Permalink(XmlElement entry, Uri? document)
    {
        var guid = entry.Child("guid");
        var denied = guid?.Attribute("ispermalink")?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) ?? false;
        return (denied ? null : WebAddress.Read(guid?.Text)) ?? WebAddress.Read(entry.Child("id")?.Text, null);
    }

    private static Uri? Read(XmlElement? element, Uri? document) =>
        element?.Text is { Length: > 0 } text ? WebAddress.Read(text, element.BaseAddress(document)) : null;

    private static Uri? Attribute(XmlElement element, string name, Uri? document) =>
        element.Attribute(name) is { Length: > 0 } text ? WebAddress.Read(text, element.BaseAddress(document)) : null;
}

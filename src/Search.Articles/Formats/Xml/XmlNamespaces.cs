namespace Search.Articles;

/// <summary>
/// Gives every element and attribute one name, whichever prefix a document binds to its namespace, and whether it binds one at all.
/// </summary>
/// <remarks>
/// The vocabularies of feeds and sitemaps themselves have no prefix; those that extend them have their usual one. A prefix that a document
/// forgets to declare, or binds to an address nobody knows, stands as it is written.
/// </remarks>
internal static class XmlNamespaces
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "",
        ["http://www.w3.org/2005/Atom"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://purl.org/echo/"] = "",
        ["http://purl.org/pie/"] = "",
        ["http://example.com/necho"] = "",
        ["http://example.com/newformat#"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://purl.org/net/rss1.1#"] = "",
        ["http://backend.userland.com/rss"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://backend.userland.com/rss2.1"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://www.rssboard.org/rss-specification"] = "",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["https://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap/0.84"] = "",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://www.w3.org/XML/1998/namespace"] = "xml",
    };

    /// <summary>Gets the name of an element.</summary>
    /// <param name="written">The name as the tag has it.</param>
    /// <param name="bindings">Prefix and namespace, innermost last.</param>
    public static string ElementName(string written, List<KeyValuePair<string, string>> bindings)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var (prefix, local) = colon < 0 ? ("", written) : (written[..colon], written[(colon + 1)..]);
        return Name(prefix, local, Bound(prefix, bindings));
    }

    /// <summary>Gets the name of an attribute; one without a prefix is in no namespace.</summary>
    public static string AttributeName(string written, List<KeyValuePair<string, string>> bindings) =>
        written.Contains(':', StringComparison.Ordinal) ? ElementName(written, bindings) : written.ToLowerInvariant();

    private static string Name(string prefix, string local, string? address)
    {
        var usual = address is not null && Prefixes.TryGetValue(address.Trim(), out var known)
            ? known
            : prefix is "atom" && address is null ? "" : prefix;
        return (usual.Length == 0 ? local : $"{usual}:{local}").ToLowerInvariant();
    }

    private static string? Bound(string prefix, List<KeyValuePair<string, string>> bindings)
    {
        for (var i = bindings.Count - 1; i >= 0; i--)
        {
            if (bindings[i].Key == prefix)
            {
                return bindings[i].Value;
            }
        }

        return null;
    }
}

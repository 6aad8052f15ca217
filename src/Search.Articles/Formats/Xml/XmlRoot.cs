namespace Search.Articles;

/// <summary>
/// Finds the name of an XML document's root in how it begins, past declarations, comments and whatever junk stands before them.
/// </summary>
internal static class XmlRoot
{
    /// <summary>Gets the root's name as <see cref="XmlNamespaces"/> has it, or null where no tag is in sight.</summary>
    public static string? NameIn(ReadOnlySpan<char> head)
    {
        var start = head.IndexOf('<');
        if (start < 0 || !IsJunk(head[..start]))
        {
            return null;
        }

        var tokens = new XmlTokenizer(new StringReader(head[start..].ToString()), limit: 64 * 1024);
        while (tokens.Read())
        {
            if (tokens.Kind == XmlTokenKind.Start)
            {
                return XmlNamespaces.ElementName(tokens.Name, Bindings(tokens.Attributes));
            }
        }

        return null;
    }

    // A warning that a program printed before the document; not prose, and not JSON.
    private static bool IsJunk(ReadOnlySpan<char> text) => text.Length < 2048 && text.TrimStart() is not (['{', ..] or ['[', ..]);

    private static List<KeyValuePair<string, string>> Bindings(List<KeyValuePair<string, string>> attributes) =>
    [
        .. attributes.Where(attribute => attribute.Key.StartsWith("xmlns", StringComparison.Ordinal))
            .Select(attribute => new KeyValuePair<string, string>(attribute.Key.Length > 6 ? attribute.Key[6..] : "", attribute.Value)),
    ];
}

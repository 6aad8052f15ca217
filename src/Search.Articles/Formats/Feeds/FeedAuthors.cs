namespace Search.Articles;

/// <summary>Reads who wrote an entry: Dublin Core's creator, Atom's authors, or RSS's address with the name in parentheses.</summary>
internal static class FeedAuthors
{
    public static string? Of(XmlElement entry)
    {
        var names = entry.Elements.Where(child => child.Name is "dc:creator" or "author" or "itunes:author" or "dc:author").Select(Name)
            .Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
        var byline = string.Join(", ", names);
        return byline.Length > 0 ? byline : null;
    }

    private static string Name(XmlElement author)
    {
        var name = author.TextOf("name") ?? (author.Elements.Any() ? "" : author.Text);
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var named = open > 0 && name.EndsWith(')') && name.AsSpan(0, open).Contains('@') ? name[(open + 1)..^1] : name;
        return IsMailAddress(named) || WebAddress.Read(named) is not null ? "" : PlainText.Line(FragmentText.Line(named));
    }

    private static bool IsMailAddress(string text) =>
        text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal);
}

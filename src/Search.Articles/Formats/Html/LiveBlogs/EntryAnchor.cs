namespace Search.Articles;

/// <summary>Finds the fragment that leads to an entry from the addresses that are stated for it.</summary>
/// <remarks>
/// It is an address's own fragment; else the last part of its path, or a value of its query, where the page has an element of that id: some
/// outlets give each entry an address of its own and scroll to it.
/// </remarks>
internal static class EntryAnchor
{
    public static string? Of(string markup, string? pageUrl, params ReadOnlySpan<string?> urls)
    {
        foreach (var url in urls)
        {
            if (url?.Split('#', 2) is [_, var fragment] && ReportId.IsSuffix(fragment))
            {
                return fragment;
            }
        }

        foreach (var url in urls)
        {
            if (url is not null && url != pageUrl && IdIn(url, markup) is { } id)
            {
                return id;
            }
        }

        return null;
    }

    private static string? IdIn(string url, string markup)
    {
        foreach (var part in url.Split('#')[0].Split(['/', '?', '&', '=', ':'], StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (part.Length >= 4 && ReportId.IsSuffix(part) && IsId(part, markup))
            {
                return part;
            }
        }

        return null;
    }

    private static bool IsId(string part, string markup) =>
        markup.Contains($"id=\"{part}\"", StringComparison.Ordinal) || markup.Contains($"id='{part}'", StringComparison.Ordinal);
}

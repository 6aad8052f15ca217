using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>Finds the blocks of a page's live blog: the longest row of siblings each of which shows a time of its own.</summary>
/// <remarks>
/// The page must be called live, by its title, its address or its structured data, or the row or what holds it must be, by class or id.
/// Rows of comments and of teasers are none: a teaser is short or mostly a link.
/// </remarks>
internal static class MarkedBlocks
{
    private const int FewestBlocks = 3;
    private const int Highest = 10;
    private const int ShortestBlock = 60;

    public static IReadOnlyList<IElement> Of(Page page, bool isCalledLive)
    {
        var best = new Row();
        foreach (var row in Rows(page))
        {
            if (row.Blocks.Count > best.Blocks.Count && row.Blocks.Count >= FewestBlocks
                && (isCalledLive || IsNamedLive(row)) && IsStory(row))
            {
                best = row;
            }
        }

        return best.Blocks;
    }

    private static Dictionary<(INode Parent, string Name), Row>.ValueCollection Rows(Page page)
    {
        var rows = new Dictionary<(INode Parent, string Name), Row>();
        foreach (var time in page.Document.All.Where(IsTime))
        {
            var child = time;
            for (var level = 0; level < Highest && child.ParentElement is { } parent && child.LocalName is not ("body" or "html"); level++)
            {
                var key = ((INode)parent, child.LocalName);
                if (!rows.TryGetValue(key, out var row))
                {
                    rows[key] = row = new Row();
                }

                row.Add(child);
                child = parent;
            }
        }

        return rows.Values;
    }

    private static bool IsTime(IElement element) =>
        element.LocalName == "time"
        || (element.GetAttribute("itemprop") is "datePublished")
        || (element.ChildElementCount < 3 && element.ClassName is { } name && MarkedEntry.IsTimeName(name)
            && element.TextContent is { Length: < 80 } text && text.AsSpan().ContainsAnyInRange('0', '9'));

    private static bool IsNamedLive(Row row)
    {
        var element = row.Blocks[0];
        for (var level = 0; level < 5 && element is not null; level++)
        {
            if (IsLiveName(element.ClassName) || IsLiveName(element.Id))
            {
                return true;
            }

            element = element.ParentElement;
        }

        return false;
    }

    private static bool IsLiveName(string? name)
    {
        var before = "";
        foreach (var word in NameWords.Of(name))
        {
            if (word is "liveblog" or "livefeed" or "livestream" or "liveticker" or "liveupdates" or "liveposts"
                || (before == "live"
                    && word is "blog" or "feed" or "update" or "updates" or "ticker"
                        or "post" or "posts" or "entry" or "story" or "stream" or "event" or "text"))
            {
                return true;
            }

            before = word;
        }

        return false;
    }

    private static bool IsStory(Row row)
    {
        var (length, linked) = (0, 0);
        foreach (var block in row.Blocks)
        {
            foreach (var line in PageText.Lines(block))
            {
                length += line.Text.Length;
                linked += line.Linked;
            }
        }

        return length >= row.Blocks.Count * ShortestBlock && linked * 2 < length && !IsComments(row.Blocks[0]);
    }

    private static bool IsComments(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (NameWords.Of(element.ClassName).Concat(NameWords.Of(element.Id))
                .Any(word => word is "comment" or "comments" or "disqus" or "replies"))
            {
                return element.LocalName is not ("body" or "html");
            }
        }

        return false;
    }

    /// <summary>Siblings of one name, each with a time in it.</summary>
    private sealed class Row
    {
        private readonly HashSet<IElement> _seen = [];

        public List<IElement> Blocks { get; } = [];

        public void Add(IElement block)
        {
            if (_seen.Add(block))
            {
                Blocks.Add(block);
            }
        }
    }
}

namespace Search.Articles;

/// <summary>Keeps the lines of a page that are part of the story.</summary>
/// <remarks>
/// A short line that is mostly links is a pointer to something else, and so is a list that is, with all its items; a list that is not keeps
/// all its items. Set phrases that outlets print between paragraphs (<see cref="PageFurniture"/>) are left out too.
/// </remarks>
internal static class StoryLines
{
    private const int LongestLinkLine = 200;

    public static IEnumerable<PageLine> Keep(IReadOnlyList<PageLine> lines)
    {
        var lists = LinkLists(lines);
        return lines.Where(line => !PageFurniture.IsOne(line) && (line.List > 0 ? !lists.Contains(line.List) : !IsPointer(line)));
    }

    private static bool IsPointer(PageLine line) => line.Text.Length < LongestLinkLine && line.IsMostlyLinks;

    private static HashSet<int> LinkLists(IReadOnlyList<PageLine> lines)
    {
        var sizes = new Dictionary<int, (int Linked, int Length, int Items)>();
        foreach (var line in lines)
        {
            var (linked, length, items) = sizes.GetValueOrDefault(line.List);
            sizes[line.List] = (linked + line.Linked, length + line.Text.Length, items + 1);
        }

        return [.. sizes
            .Where(list => list.Value.Linked * 2 > list.Value.Length && list.Value.Length < list.Value.Items * LongestLinkLine)
            .Select(list => list.Key)];
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Search.Articles;

/// <summary>
/// Finds the date that a page prints near its headline and marks as nothing but a look: a short line whose class or id says that it is a
/// date.
/// </summary>
internal static class PrintedDate
{
    private const int MostSteps = 60;

    private static readonly string[] Marks = ["date", "time", "publish", "posted", "byline", "meta", "dateline", "stamp"];

    /// <summary>Reads the lines with such a mark within the first elements behind the headline, until one gives a date.</summary>
    public static Published? Of(IHtmlDocument document, Func<string, Published?> read)
    {
        var steps = 0;
        foreach (var element in document.QuerySelector("h1")?.ParentElement?.ParentElement?.Descendants<IElement>() ?? [])
        {
            if (++steps > MostSteps)
            {
                return null;
            }

            if (IsMarked(element) && element.TextContent is { Length: <= PageDateText.Longest * 2 } text && read(text) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsMarked(IElement element)
    {
        var name = $"{element.ClassName} {element.Id}";
        return name.Length > 1 && Array.Exists(Marks, mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }
}

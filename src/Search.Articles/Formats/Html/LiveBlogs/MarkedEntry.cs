using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>Reads one block of a live blog as the page shows it: its heading, time, anchor, author and text.</summary>
internal static class MarkedEntry
{
    private const int LongestAuthor = 100;
    private const int LongestBoldHeading = 25;
    private const string Headings = "[itemprop~=headline], h1, h2, h3, h4, h5, h6";

    public static Entry? Read(IElement shown, Published? published, FormatOptions options)
    {
        var block = (IElement)shown.Clone(deep: true);
        var anchor = AnchorOf(block);
        var time = TakeTime(block, published, options);
        var author = Take(AuthorOf(block));
        var heading = Take(HeadingOf(block));
        NamedBoxes.Remove(block);
        foreach (var part in block.QuerySelectorAll("time").ToList())
        {
            part.Remove();
        }

        return PageEntry.Make(heading, PageText.Of(block, heading ?? ""), time, anchor, author);
    }

    public static bool IsTimeName(string name) =>
        NameWords.Of(name)
            .Any(word => word is "time" or "timestamp" or "date" or "datetime" or "clock" or "hour" or "published" or "pubdate");

    private static string? Take(IElement? element)
    {
        element?.Remove();
        return element is null ? null : PlainText.Line(element.TextContent);
    }

    private static IElement? HeadingOf(IElement block) =>
        block.QuerySelectorAll(Headings).FirstOrDefault(heading => !string.IsNullOrWhiteSpace(heading.TextContent))
        ?? Named(block, word => word is "headline" or "title" or "heading" or "ttl")
        ?? BoldLine(block);

    // Where an outlet has no headings, it prints the first paragraph in bold, whole.
    private static IElement? BoldLine(IElement block) =>
        block.QuerySelector("p") is { } first
        && first.QuerySelector("strong, b") is { } bold
        && PlainText.Line(bold.TextContent) == PlainText.Line(first.TextContent)
        && Words.Count(bold.TextContent) <= LongestBoldHeading ? first : null;

    private static IElement? AuthorOf(IElement block)
    {
        var author = block.QuerySelector("[rel~=author], [itemprop~=author]")
            ?? Named(block, word => word is "byline" or "author" or "contributor");
        return author?.TextContent.Trim() is { Length: > 1 and <= LongestAuthor } ? author : null;
    }

    private static IElement? Named(IElement block, Func<string, bool> isName) =>
        block.QuerySelectorAll("[class]").FirstOrDefault(element =>
            NameWords.Of(element.ClassName).Any(isName) && element.TextContent.Trim().Length is > 1 and < Sentences.Longest);

    private static string? AnchorOf(IElement block)
    {
        foreach (var element in block.QuerySelectorAll("[id]").Prepend(block))
        {
            if (element.Id is { } id && ReportId.IsSuffix(id)
                && (ReferenceEquals(element, block) || element.LocalName is "article" or "section" or "div" or "a" or "h2" or "h3"))
            {
                return id;
            }
        }

        var link = block.QuerySelectorAll("a[href*='#']")
            .Select(a => a.GetAttribute("href")!.Split('#', 2)[1])
            .FirstOrDefault(fragment => ReportId.IsSuffix(fragment));
        return link ?? (block.GetAttribute("data-id") ?? block.GetAttribute("data-post-id")) switch
        {
            { } data when ReportId.IsSuffix(data) => data,
            _ => null
        };
    }

    private static Published? TakeTime(IElement block, Published? published, FormatOptions options)
    {
        foreach (var element in block.QuerySelectorAll("time, [itemprop~=datePublished], [class]"))
        {
            var isTime = element.LocalName == "time" || element.HasAttribute("itemprop") || IsTimeName(element.ClassName ?? "");
            if (isTime && Time(element, published, options) is { } time)
            {
                Drop(element);
                return time;
            }
        }

        return null;
    }

    // What shows a time and little else is not the entry's text.
    private static void Drop(IElement time)
    {
        if (time.TextContent.Length < PageDateText.Longest && time.ParentElement is not null && time.QuerySelector("p") is null)
        {
            time.Remove();
        }
    }

    private static Published? Time(IElement element, Published? published, FormatOptions options)
    {
        foreach (var text in (ReadOnlySpan<string?>)
            [element.GetAttribute("datetime"), element.GetAttribute("content"), element.GetAttribute("title"), element.TextContent])
        {
            if ((PageDateText.Read(text, PublishedBasis.TimeElement, options) ?? OnDay(text, published, options)) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    private static Published? OnDay(string? text, Published? published, FormatOptions options) =>
        text is not null && DayClock.At(published, text.Trim(), options.Dates) is { } at
            ? new(at, PublishedPrecision.Instant, PublishedBasis.TimeElement, text.Trim(), InFuture: at > options.Clock.GetUtcNow())
            : null;
}

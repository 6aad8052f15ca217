using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Search.Articles;

/// <summary>
/// Finds the smallest element that holds nearly all paragraphs of prose of a page, to tell where the search for the story missed most of
/// it.
/// </summary>
/// <remarks>
/// A paragraph of prose is a long one that is not mostly links and stands neither in comments nor in what goes around a page.
/// </remarks>
internal static class PageProse
{
    private const int Shortest = 80;
    private const int Highest = 8;
    private const double NearlyAll = 0.9;

    private static readonly FrozenSet<string> Around = FrozenSet.ToFrozenSet(
    [
        "comment", "comments", "related", "recommended", "recirculation", "promo", "footer", "sidebar",
        "gallery", "slideshow", "carousel", "slide", "slides", "caption", "bio",
    ]);

    /// <summary>Gets that element and how long its prose is, or null and 0 where the page has no prose.</summary>
    public static (IElement? Holder, int Length) Of(IHtmlDocument document)
    {
        var lengths = new Dictionary<IElement, int>();
        var total = 0;
        foreach (var paragraph in document.GetElementsByTagName("p"))
        {
            var length = LengthOf(paragraph);
            total += length;
            var holder = length > 0 ? paragraph.ParentElement : null;
            for (var level = 0; level < Highest && holder is not null; level++, holder = holder.ParentElement)
            {
                lengths[holder] = lengths.GetValueOrDefault(holder) + length;
            }
        }

        IElement? best = null;
        foreach (var (holder, length) in lengths)
        {
            best = length >= total * NearlyAll && (best is null || best.Contains(holder)) ? holder : best;
        }

        return best is null || IsOfSeveral(best) ? (null, 0) : (best, lengths[best]);
    }

    /// <summary>Takes out what a page hides.</summary>
    public static void RemoveHidden(IElement element)
    {
        foreach (var hidden in element.QuerySelectorAll("[hidden], [style], [aria-hidden]").Where(IsHidden).ToList())
        {
            hidden.Remove();
        }
    }

    // A page may go on with its next articles below the first.
    private static bool IsOfSeveral(IElement holder) =>
        holder.GetElementsByTagName("article").Length > 1 || holder.GetElementsByTagName("h1").Length > 1;

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility", StringComparison.OrdinalIgnoreCase)));

    private static int LengthOf(IElement paragraph)
    {
        var length = paragraph.TextContent.AsSpan().Trim().Length;
        return length < Shortest || IsAround(paragraph)
            || paragraph.GetElementsByTagName("a").Sum(link => link.TextContent.Length) * 2 > length
            ? 0
            : length;
    }

    private static bool IsAround(IElement? element)
    {
        for (var level = 0; level < Highest && element is not null; level++, element = element.ParentElement)
        {
            if (IsHidden(element) || element.LocalName is "aside" or "footer" or "nav" or "form" or "figure"
                || NameWords.Of(element.ClassName).Concat(NameWords.Of(element.Id)).Any(Around.Contains))
            {
                return element.LocalName is not ("body" or "html");
            }
        }

        return false;
    }
}

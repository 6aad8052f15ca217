using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>
/// Takes out of an article's element the boxes whose class or id says that they are not the story: captions, shares, related links,
/// sign-ups, authors' lines.
/// </summary>
/// <remarks>
/// Names are read as words (<c>article__photo-caption</c>, <c>relatedLinks</c>). Content systems put such words on whole articles too, as
/// <c>tag-ukraine</c> or <c>author-anna</c>, so a box must be short, or mostly links, and hold no two paragraphs of prose.
/// </remarks>
internal static class NamedBoxes
{
    private const int Longest = 500;
    private const int LongestOfLinks = 3000;
    private const int ShortestProse = 120;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "caption", "captions", "figcaption", "cutline", "newsletter", "newsletters", "signup", "subscribe", "subscription",
        "promo", "promos", "sharing", "share", "sharebar", "sharetools", "sharedaddy", "addthis", "social", "socials",
        "related", "recommended", "recommendations", "recirc", "recirculation", "readmore", "outbrain", "taboola",
        "zergnet", "trending", "mostread", "disqus", "comments", "donate", "donation", "paywall", "cookie", "cookies",
        "consent", "gdpr", "breadcrumb", "breadcrumbs", "advert", "adverts", "advertisement", "advertising", "sponsored",
        "copyright", "credit", "credits", "photographer", "byline", "bylines", "author", "authors", "authorbox", "bio",
        "tags", "taglist", "timestamp", "pubdate", "toolbar", "pagination", "widget", "infobox", "disclaimer",
    ]);

    private static readonly FrozenSet<string> Pairs = FrozenSet.ToFrozenSet(
    [
        "sr only", "visually hidden", "screen reader", "read more", "also read", "see also", "more on",
        "more from", "most read", "most popular", "sign up", "skip link", "print only", "pull quote",
        "publish date", "published date", "post date", "entry date", "post meta", "entry meta", "article meta",
        "article date", "image source", "photo source", "call to", "tag list", "reading time", "read time",
    ]);

    public static void Remove(IElement article)
    {
        var found = new List<IElement>();
        foreach (var child in article.ChildNodes)
        {
            Collect(child, found);
        }

        found.ForEach(box => box.Remove());
    }

    private static void Collect(INode node, List<IElement> found)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (IsNamed(element) && IsBox(element))
        {
            found.Add(element);
            return;
        }

        foreach (var child in element.ChildNodes)
        {
            Collect(child, found);
        }
    }

    private static bool IsNamed(IElement element) => IsNamed(element.ClassName) || IsNamed(element.Id);

    private static bool IsNamed(string? name)
    {
        var before = "";
        foreach (var word in NameWords.Of(name))
        {
            if (Names.Contains(word) || Pairs.Contains($"{before} {word}"))
            {
                return true;
            }

            before = word;
        }

        return false;
    }

    private static bool IsBox(IElement element)
    {
        var length = element.TextContent.AsSpan().Trim().Length;
        return (length <= Longest || (length <= LongestOfLinks && LinkedLength(element) * 2 > length)) && Prose(element) < 2;
    }

    private static int LinkedLength(IElement element) => element.GetElementsByTagName("a").Sum(link => link.TextContent.Trim().Length);

    private static int Prose(IElement element) =>
        element.GetElementsByTagName("p").Count(paragraph => paragraph.TextContent.Length >= ShortestProse);
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Search.Articles;

/// <summary>Takes out of a page the boxes that ask for an e-mail address: a form with such a field, and the few words around it.</summary>
internal static class SignUpBoxes
{
    private const int MostWords = 60;

    public static void Remove(IHtmlDocument document)
    {
        foreach (var field in document.QuerySelectorAll("form input[type=email]").ToList())
        {
            BoxOf(field)?.Remove();
        }
    }

    private static IElement? BoxOf(IElement field)
    {
        IElement? box = field.Closest("form");
        while (box?.ParentElement is { LocalName: not ("article" or "main" or "body") } parent
            && Words.Count(parent.TextContent) <= MostWords)
        {
            box = parent;
        }

        return box;
    }
}

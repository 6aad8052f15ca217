using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Search.Articles;

/// <summary>A parsed page with what it says of itself as structured data.</summary>
/// <param name="Document">The document.</param>
/// <param name="Data">Its JSON-LD.</param>
/// <param name="Depth">How deep its elements nest.</param>
internal sealed record Page(IHtmlDocument Document, LinkedData Data, int Depth)
{
    /// <summary>The deepest nesting that is read; browsers' own limit is of this size, and what walks the tree by recursion needs one.</summary>
    public const int Deepest = 512;

    private readonly Dictionary<string, string> _metas = MetasOf(Document);

    public static Page Parse(string markup)
    {
        var document = new HtmlParser().ParseDocument(markup);
        return new Page(document, LinkedData.Of(document), DepthOf(document.DocumentElement));
    }

    /// <summary>Gets the content of the meta element with the first of these names (or properties) that has any.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_metas.TryGetValue(name, out var content))
            {
                return content;
            }
        }

        return null;
    }

    private static Dictionary<string, string> MetasOf(IHtmlDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.All.OfType<IHtmlMetaElement>().Where(meta => !string.IsNullOrWhiteSpace(meta.Content)))
        {
            foreach (var name in new[] { meta.GetAttribute("property"), meta.Name, meta.GetAttribute("itemprop"), meta.HttpEquivalent }.OfType<string>())
            {
                metas.TryAdd(name, meta.Content!.Trim());
            }
        }

        return metas;
    }

    private static int DepthOf(IElement root)
    {
        var (deepest, depth) = (1, 1);
        for (IElement? at = root; at is not null;)
        {
            if (at.FirstElementChild is { } child)
            {
                (at, depth) = (child, depth + 1);
                deepest = Math.Max(deepest, depth);
                continue;
            }

            for (; at is not null && at.NextElementSibling is null; at = ReferenceEquals(at, root) ? null : at.ParentElement)
            {
                depth--;
            }

            at = at?.NextElementSibling;
        }

        return deepest;
    }
}

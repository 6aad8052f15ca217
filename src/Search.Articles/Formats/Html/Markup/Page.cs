using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Search.Articles;

/// <summary>A parsed page with what it says of itself as structured data.</summary>
/// <param name="Markup">The markup it was parsed from.</param>
/// <param name="Document">The document.</param>
/// <param name="Data">Its JSON-LD.</param>
/// <param name="Shape">How deep and wide its elements nest.</param>
internal sealed record Page(string Markup, IHtmlDocument Document, LinkedData Data, PageShape Shape)
{
    /// <summary>
    /// The deepest nesting that is read; browsers' own limit is of this size, and what walks the tree by recursion needs one.
    /// </summary>
    public const int Deepest = 512;

    private readonly Dictionary<string, string> _metas = MetasOf(Document);

    /// <summary>
    /// Parses a page, or says in <paramref name="problem"/> why it cannot be: it would take minutes, or nests too deeply.
    /// </summary>
    public static Page? Parse(string markup, out string? problem)
    {
        problem = MarkupScan.ProblemOf(markup);
        if (problem is not null)
        {
            return null;
        }

        var document = new HtmlParser().ParseDocument(markup);
        var shape = PageShape.Of(document.DocumentElement);
        if (shape.Depth > Deepest)
        {
            problem = $"The page nests its elements {shape.Depth:N0} deep; at most {Deepest} are read.";
            return null;
        }

        return new(markup, document, LinkedData.Of(document.Scripts), shape);
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
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            if (meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
            {
                Add(metas, meta, content);
            }
        }

        return metas;
    }

    private static void Add(Dictionary<string, string> metas, IElement meta, string content)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (meta.GetAttribute(attribute)?.Trim() is { Length: > 0 } name)
            {
                metas.TryAdd(name, content);
            }
        }
    }
}

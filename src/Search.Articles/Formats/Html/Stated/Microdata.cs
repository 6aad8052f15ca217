using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>One item of a page's microdata with its own properties: https://html.spec.whatwg.org/multipage/microdata.html.</summary>
internal sealed class Microdata
{
    private readonly Dictionary<string, IElement> _properties = new(StringComparer.Ordinal);

    private Microdata(IElement element) => Element = element;

    /// <summary>Gets the element that is the item.</summary>
    public IElement Element { get; }

    public static Microdata Of(IElement element)
    {
        var item = new Microdata(element);
        item.Collect(element);
        return item;
    }

    /// <summary>Gets the value of a property as one text, or null where it has none.</summary>
    public string? Text(string property) =>
        _properties.TryGetValue(property, out var element) && ValueOf(element) is { Length: > 0 } value ? value : null;

    /// <summary>Gets the paragraphs of the first of these properties that has any.</summary>
    public string Body(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (_properties.TryGetValue(property, out var element))
            {
                return element.GetAttribute("content") is { } content ? PageEntry.TextOf(content) : PageText.Of(element, "");
            }
        }

        return "";
    }

    /// <summary>Gets the name of the item that is a property's value, or its text.</summary>
    public string? Name(string property) =>
        _properties.TryGetValue(property, out var element)
            ? element.HasAttribute("itemscope") ? Of(element).Text("name") : ValueOf(element)
            : null;

    private void Collect(IElement element)
    {
        foreach (var child in element.ChildNodes.OfType<IElement>())
        {
            foreach (var name in child.GetAttribute("itemprop")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            {
                _properties.TryAdd(name, child);
            }

            if (!child.HasAttribute("itemscope"))
            {
                Collect(child);
            }
        }
    }

    private static string ValueOf(IElement element) =>
        (element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.GetAttribute("href") ?? element.TextContent).Trim();
}

using System.Net;
using System.Text;

namespace Search.Articles;

/// <summary>An element of a feed or sitemap with what is in it.</summary>
/// <param name="name">
/// Its name in lower case, with the usual prefix of its namespace whatever the document's own (see <see cref="XmlNamespaces"/>).
/// </param>
/// <param name="parent">The element around it, or null for the root.</param>
internal sealed class XmlElement(string name, XmlElement? parent)
{
    /// <summary>Gets the name, such as <c>title</c>, <c>dc:date</c> or <c>xhtml:p</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the element around it.</summary>
    public XmlElement? Parent { get; } = parent;

    /// <summary>Gets the attributes, named like elements.</summary>
    public List<KeyValuePair<string, string>> Attributes { get; } = [];

    /// <summary>Gets what is in it, in order: strings and elements.</summary>
    public List<object> Content { get; } = [];

    /// <summary>Gets or sets whether the document ended before it did.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>Gets or sets whether it was longer than the limit; what came after that is not in it.</summary>
    public bool IsTooLarge { get; set; }

    public IEnumerable<XmlElement> Elements => Content.OfType<XmlElement>();

    /// <summary>Gets all text in it and below it, without space at its ends.</summary>
    public string Text
    {
        get
        {
            if (Content is [string only])
            {
                return only.Trim();
            }

            var text = new StringBuilder();
            AddText(text);
            return text.ToString().Trim();
        }
    }

    /// <summary>Gets the first child with the first of these names that any child has.</summary>
    public XmlElement? Child(params ReadOnlySpan<string> names)
    {
        foreach (var wanted in names)
        {
            if (Elements.FirstOrDefault(child => child.Name == wanted) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Gets the text of the first child with one of these names that has any, or null.</summary>
    public string? TextOf(params ReadOnlySpan<string> names)
    {
        foreach (var wanted in names)
        {
            foreach (var child in Elements)
            {
                if (child.Name == wanted && child.Text is { Length: > 0 } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    public string? Attribute(string wanted)
    {
        foreach (var (name, value) in Attributes)
        {
            if (name == wanted)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Gets an attribute of the element or of the nearest one around it that has it: how xml:lang and xml:base work.</summary>
    public string? Inherited(string wanted)
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            if (element.Attribute(wanted) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>
    /// Gets the address that relative ones in this element start from: every xml:base from the outermost in, over
    /// <paramref name="document"/>.
    /// </summary>
    public Uri? BaseAddress(Uri? document)
    {
        var around = Parent is null ? document : Parent.BaseAddress(document);
        return Attribute("xml:base") is { } stated ? WebAddress.Read(stated, around) ?? around : around;
    }

    /// <summary>Gets what is in the element as markup.</summary>
    public string InnerMarkup()
    {
        var markup = new StringBuilder();
        AddMarkup(markup);
        return markup.ToString();
    }

    private void AddText(StringBuilder text)
    {
        foreach (var part in Content)
        {
            if (part is XmlElement element)
            {
                element.AddText(text);
            }
            else
            {
                text.Append((string)part);
            }
        }
    }

    private void AddMarkup(StringBuilder markup)
    {
        foreach (var part in Content)
        {
            if (part is not XmlElement element)
            {
                markup.Append(WebUtility.HtmlEncode((string)part));
                continue;
            }

            var tag = element.Name[(element.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            markup.Append('<').Append(tag).Append('>');
            element.AddMarkup(markup);
            markup.Append(element.Content.Count == 0 && tag is "br" or "hr" or "img" ? "" : $"</{tag}>");
        }
    }
}

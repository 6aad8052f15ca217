using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Search.Articles;

/// <summary>
/// Gets the text of the markup that feeds carry: paragraphs parted by line feeds, without scripts, figures and embedded things.
/// </summary>
internal static class FragmentText
{
    private static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "figure", "figcaption",
        "form", "button", "select", "iframe", "object", "applet", "svg", "math", "audio", "video", "title"
    ]);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
        "mark", "q", "ruby", "rt", "rp", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]);

    /// <summary>Gets the paragraphs of an HTML fragment.</summary>
    public static string Paragraphs(string markup)
    {
        if (!markup.AsSpan().ContainsAny('<', '&'))
        {
            return PlainText.Paragraphs(markup);
        }

        var document = new HtmlParser().ParseDocument(markup);
        var text = new StringBuilder();
        var line = new StringBuilder();
        for (INode? node = document.Body; node is not null; node = Following(node, document.Body!, text, line))
        {
            if (node is IText data)
            {
                line.Append(data.Data);
            }
        }

        EndLine(text, line);
        return text.ToString();
    }

    /// <summary>Gets the text of a fragment as one line.</summary>
    public static string Line(string markup) => PlainText.Line(Paragraphs(markup));

    // The next node in document order, without recursion: feeds nest as deep as they like. Every edge of a block ends the line.
    private static INode? Following(INode node, INode root, StringBuilder text, StringBuilder line)
    {
        Edge(node, text, line);
        if (node.FirstChild is { } child && !IsLeftOut(node))
        {
            return child;
        }

        for (INode? at = node; at is not null && at != root; at = at.Parent)
        {
            Edge(at, text, line);
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static bool IsLeftOut(INode node) => node is IElement element && LeftOut.Contains(element.LocalName);

    private static void Edge(INode node, StringBuilder text, StringBuilder line)
    {
        if (node is not IElement element || Inline.Contains(element.LocalName))
        {
            return;
        }

        if (element.LocalName is "td" or "th")
        {
            line.Append(' ');
        }
        else
        {
            EndLine(text, line);
        }
    }

    private static void EndLine(StringBuilder text, StringBuilder line)
    {
        var written = PlainText.Line(line.ToString());
        text.Append(text.Length > 0 && written.Length > 0 ? "\n" : "").Append(written);
        line.Clear();
    }
}

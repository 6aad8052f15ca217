using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>Writes elements as paragraphs parted by line feeds, leaving out what is not part of the story: captions, asides, forms, and lines that are mostly links or time stamps.</summary>
internal static class PageText
{
    private const int LongestLinkLine = 200;

    private static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "figure", "figcaption", "aside", "nav", "form", "button", "select", "iframe", "svg", "math", "audio", "video", "object"]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]);

    /// <summary>Gets the paragraphs below an element; a first line equal to <paramref name="title"/> is left out.</summary>
    public static string Of(IElement element, string title)
    {
        var writer = new Writer();
        writer.Add(element);
        return WithoutTitle(writer.Finish(), title);
    }

    /// <summary>Leaves out a first line that only repeats the title.</summary>
    public static string WithoutTitle(string body, string title)
    {
        var end = body.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? body : body[..end];
        return title.Length > 0 && first.Equals(title, StringComparison.OrdinalIgnoreCase) ? body[(end < 0 ? body.Length : end + 1)..] : body;
    }

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _line = new();
        private int _linked;

        public void Add(IElement element, bool inLink = false)
        {
            var block = Blocks.Contains(element.LocalName);
            EndLineIf(block);
            foreach (var node in element.ChildNodes)
            {
                Add(node, inLink || element.LocalName is "a" or "time");
            }

            EndLineIf(block);
        }

        public string Finish()
        {
            EndLine();
            return _text.ToString();
        }

        private void Add(INode node, bool inLink)
        {
            if (node is IText text)
            {
                _line.Append(text.Data);
                _linked += inLink ? text.Data.AsSpan().Trim().Length : 0;
            }
            else if (node is IElement { LocalName: "br" or "td" or "th" })
            {
                _line.Append(' ');
                Add((IElement)node, inLink);
            }
            else if (node is IElement element && !LeftOut.Contains(element.LocalName))
            {
                Add(element, inLink);
            }
        }

        private void EndLineIf(bool block)
        {
            if (block)
            {
                EndLine();
            }
        }

        private void EndLine()
        {
            var line = PlainText.Line(_line.ToString());
            var isLinks = line.Length < LongestLinkLine && _linked * 2 > line.Length;
            if (line.Length > 0 && !isLinks)
            {
                _text.Append(_text.Length > 0 ? "\n" : "").Append(line);
            }

            _line.Clear();
            _linked = 0;
        }
    }
}

using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Search.Articles;

/// <summary>
/// Writes elements as paragraphs parted by line feeds, leaving out what is not part of the story: captions, asides, forms, and lines that
/// are mostly links or time stamps.
/// </summary>
internal static class PageText
{
    private static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "figure", "figcaption", "aside", "nav",
        "form", "button", "select", "iframe", "svg", "math", "audio", "video", "object"
    ]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]);

    /// <summary>Gets the paragraphs below an element; a first line equal to <paramref name="title"/> is left out.</summary>
    public static string Of(IElement element, string title) =>
        WithoutTitle(string.Join('\n', StoryLines.Keep(Lines(element)).Select(line => line.Text)), title);

    /// <summary>Gets every line below an element, with what tells which are part of a story.</summary>
    public static IReadOnlyList<PageLine> Lines(IElement element)
    {
        var writer = new Writer();
        writer.Add(element, inLink: false);
        return writer.Finish();
    }

    /// <summary>Leaves out a first line that only repeats the title.</summary>
    public static string WithoutTitle(string body, string title)
    {
        var end = body.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? body : body[..end];
        return title.Length > 0 && first.Equals(title, StringComparison.OrdinalIgnoreCase)
            ? body[(end < 0 ? body.Length : end + 1)..]
            : body;
    }

    private sealed class Writer
    {
        private readonly List<PageLine> _lines = [];
        private readonly StringBuilder _line = new();
        private int _linked;
        private int _lists;
        private int _list;

        public void Add(IElement element, bool inLink)
        {
            var block = Blocks.Contains(element.LocalName);
            var opensList = _list == 0 && element.LocalName is "ul" or "ol";
            EndLineIf(block);
            _list = opensList ? ++_lists : _list;
            foreach (var node in element.ChildNodes)
            {
                Add(node, inLink || element.LocalName is "a" or "time");
            }

            EndLineIf(block);
            _list = opensList ? 0 : _list;
        }

        public List<PageLine> Finish()
        {
            EndLine();
            return _lines;
        }

        private void Add(INode node, bool inLink)
        {
            if (node is IText text)
            {
                _line.Append(text.Data);
                _linked += inLink ? text.Data.AsSpan().Trim().Length : 0;
            }
            else if (node is IElement { LocalName: "br" })
            {
                EndLine();
            }
            else if (node is IElement element && !LeftOut.Contains(element.LocalName))
            {
                _line.Append(element.LocalName is "td" or "th" ? " " : "");
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
            if (_line.Length > 0 && PlainText.Line(_line.ToString()) is { Length: > 0 } line)
            {
                _lines.Add(new(line, _linked, _list));
            }

            _line.Clear();
            _linked = 0;
        }
    }
}

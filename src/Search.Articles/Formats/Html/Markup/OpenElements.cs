using System.Runtime.InteropServices;

namespace Search.Articles;

/// <summary>The elements that are open at a place of a page's markup, as a parser's stack would hold them, roughly.</summary>
internal sealed class OpenElements
{
    private readonly List<ulong> _stack = [];
    private readonly List<ulong> _formatting = [];

    public int Depth => _stack.Count;

    /// <summary>Opens an element, and gets how many formatting elements a parser would open again within it.</summary>
    public int Open(ElementName name)
    {
        if (name.IsCell)
        {
            _formatting.Clear();
        }

        var again = name.IsFormatting ? 0 : _formatting.Count;
        if (name.IsOpenedAlone && _stack.Count <= MarkupScan.MostOpen)
        {
            _stack.Add(name.Code);
        }

        if (name.IsFormatting)
        {
            OpenFormatting(name);
        }

        return again;
    }

    public void Close(ElementName name)
    {
        Cut(_stack, name.Code, withAllAbove: true);
        if (name.IsCell)
        {
            _formatting.Clear();
        }
        else if (name.IsFormatting)
        {
            Cut(_formatting, name.Code, withAllAbove: false);
        }
    }

    // A link ends the link before it.
    private void OpenFormatting(ElementName name)
    {
        if (name.IsAnchor)
        {
            Cut(_formatting, name.Code, withAllAbove: false);
        }

        if (_formatting.Count < MarkupScan.MostOpen)
        {
            _formatting.Add(name.Code);
        }
    }

    private static void Cut(List<ulong> list, ulong code, bool withAllAbove)
    {
        var at = CollectionsMarshal.AsSpan(list).LastIndexOf(code);
        if (at >= 0)
        {
            list.RemoveRange(at, withAllAbove ? list.Count - at : 1);
        }
    }
}

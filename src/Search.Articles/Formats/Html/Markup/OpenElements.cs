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
            CloseCell();
        }

        var again = name.IsFormatting ? 0 : _formatting.Count;
        if (name.IsFormatting)
        {
            OpenFormatting(name);
        }

        if (name.IsOpenedAlone && _stack.Count <= MarkupScan.MostOpen)
        {
            _stack.Add(name.Code);
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

    // A cell ends the one before it, with all that was left open there.
    private void CloseCell()
    {
        _formatting.Clear();
        var table = CollectionsMarshal.AsSpan(_stack).LastIndexOf(ElementName.Table.Code);
        if (table >= 0)
        {
            _stack.RemoveRange(table + 1, _stack.Count - table - 1);
        }
    }

    private void CloseAtTop(ulong code)
    {
        if (_stack is [.., var top] && top == code)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
    }

    // A link ends the link before it.
    private void OpenFormatting(ElementName name)
    {
        if (name.IsAnchor && _formatting.Contains(name.Code))
        {
            Cut(_formatting, name.Code, withAllAbove: false);
            CloseAtTop(name.Code);
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

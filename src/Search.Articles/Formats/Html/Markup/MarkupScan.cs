using System.Buffers;

namespace Search.Articles;

/// <summary>Reads through markup once, in linear time, for what would keep a parser busy for minutes, before one sees it.</summary>
/// <remarks>
/// The HTML standard's tree construction is quadratic, or worse, in nesting, in formatting elements that are never closed (each paragraph
/// opens them all anew), in the attributes of one element and in text that stands in a table outside its cells. Ordinary pages stay far
/// below each limit.
/// </remarks>
internal ref struct MarkupScan
{
    /// <summary>The most elements that a page may open, those a parser would have to open again included.</summary>
    public const int MostElements = 500_000;

    /// <summary>The most elements that may be open at once; what a page really nests is counted when it is parsed.</summary>
    public const int MostOpen = 4 * Page.Deepest;

    /// <summary>The most attributes that one element may have.</summary>
    public const int MostAttributes = 1_000;

    /// <summary>The most times that a page may break the grammar: a lone &lt;, or text in a table outside its cells.</summary>
    public const int MostFaults = 5_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private readonly OpenElements _open = new();
    private ReadOnlySpan<char> _rest;
    private long _elements;
    private int _faults;
    private bool _inTable;
    private string? _problem;

    private MarkupScan(ReadOnlySpan<char> markup) => _rest = markup;

    /// <summary>Gets what makes the page too costly to parse, as a sentence for a person, or null.</summary>
    public static string? ProblemOf(ReadOnlySpan<char> markup) => new MarkupScan(markup).Read();

    private string? Read()
    {
        for (int at; _problem is null && (at = _rest.IndexOf('<')) >= 0;)
        {
            Fault(_inTable && !_rest[..at].IsWhiteSpace());
            _rest = _rest[(at + 1)..];
            ReadMark();
        }

        return _problem;
    }

    private void ReadMark()
    {
        if (_rest.IsEmpty)
        {
            return;
        }

        if (char.IsAsciiLetter(_rest[0]))
        {
            StartTag();
        }
        else if (_rest[0] == '/')
        {
            _open.Close(TakeName(1));
        }
        else if (_rest[0] is '!' or '?')
        {
            SkipPast(_rest.StartsWith("!--") ? "-->" : ">");
        }
        else
        {
            Fault(true);
        }
    }

    private void StartTag()
    {
        var name = TakeName(0);
        var attributes = SkipAttributes();
        _inTable = name.IsTablePart;
        _elements += 1 + _open.Open(name);
        _problem ??=
            attributes > MostAttributes ? $"An element has more than {MostAttributes:N0} attributes."
            : _open.Depth > MostOpen ? $"The page nests its elements more than {MostOpen:N0} deep; at most {Page.Deepest} are read."
            : _elements > MostElements
                ? $"The page has more than {MostElements:N0} elements, or leaves so many open that a browser would make more."
            : null;
        if (name.IsRawText)
        {
            SkipToEndOf(name);
        }
    }

    private void Fault(bool isOne)
    {
        _faults += isOne ? 1 : 0;
        _problem ??= _faults > MostFaults
            ? $"The page breaks the grammar of HTML more than {MostFaults:N0} times: a lone <, or text in a table outside its cells."
            : null;
    }

    private ElementName TakeName(int start)
    {
        var length = _rest[start..].IndexOfAny(NameEnds);
        var name = ElementName.Of(length < 0 ? _rest[start..] : _rest.Slice(start, length));
        _rest = length < 0 ? [] : _rest[(start + length)..];
        return name;
    }

    // A quotation mark opens a value only right behind an equals sign.
    private int SkipAttributes()
    {
        var attributes = 0;
        for (var isValue = false; !_rest.IsEmpty;)
        {
            var character = _rest[0];
            if (character == '>')
            {
                _rest = _rest[1..];
                break;
            }

            if (isValue && character is '"' or '\'')
            {
                var end = _rest[1..].IndexOf(character);
                _rest = end < 0 ? [] : _rest[(end + 2)..];
                isValue = false;
                continue;
            }

            isValue = character == '=' || (isValue && char.IsWhiteSpace(character));
            attributes += char.IsWhiteSpace(character) ? 1 : 0;
            _rest = _rest[(char.IsWhiteSpace(character) ? LengthOfSpace() : 1)..];
        }

        return attributes;
    }

    private readonly int LengthOfSpace()
    {
        var length = _rest.IndexOfAnyExcept(" \t\r\n\f");
        return length < 0 ? _rest.Length : Math.Max(length, 1);
    }

    private void SkipPast(string mark)
    {
        var at = _rest.IndexOf(mark, StringComparison.Ordinal);
        _rest = at < 0 ? [] : _rest[(at + mark.Length)..];
    }

    private void SkipToEndOf(ElementName name)
    {
        for (int at; (at = _rest.IndexOf("</", StringComparison.Ordinal)) >= 0;)
        {
            _rest = _rest[at..];
            var length = _rest[2..].IndexOfAny(NameEnds);
            if (length >= 0 && ElementName.Of(_rest.Slice(2, length)) == name)
            {
                return;
            }

            _rest = _rest[2..];
        }

        _rest = [];
    }
}

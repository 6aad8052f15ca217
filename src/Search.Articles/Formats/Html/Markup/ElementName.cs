using System.Collections.Frozen;

namespace Search.Articles;

/// <summary>
/// The name of an element while markup is scanned: its first eight letters in lower case, which tell all those apart that matter here.
/// </summary>
/// <param name="Code">The letters, one byte each.</param>
internal readonly record struct ElementName(ulong Code)
{
    // The HTML standard, 13.1.2: void elements have no end, those with an optional end tag are closed by their next sibling.
    private static readonly FrozenSet<ulong> Childless = Codes(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt",
        "dd", "option", "optgroup", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup", "rp", "rt", "html", "head", "body");

    private static readonly FrozenSet<ulong> RawTexts = Codes(
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private static readonly FrozenSet<ulong> Formattings = Codes(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static readonly FrozenSet<ulong> TableParts = Codes("table", "tbody", "thead", "tfoot", "tr");

    private static readonly FrozenSet<ulong> Cells = Codes("td", "th", "caption");

    private static readonly ulong Anchor = Of("a").Code;

    public static ElementName Table { get; } = Of("table");

    public bool IsOpenedAlone => !Childless.Contains(Code);

    public bool IsRawText => RawTexts.Contains(Code);

    public bool IsFormatting => Formattings.Contains(Code);

    public bool IsTablePart => TableParts.Contains(Code);

    public bool IsCell => Cells.Contains(Code);

    public bool IsAnchor => Code == Anchor;

    public static ElementName Of(ReadOnlySpan<char> name)
    {
        var code = 0UL;
        for (var at = 0; at < Math.Min(name.Length, 8); at++)
        {
            code = (code << 8) | (byte)char.ToLowerInvariant(name[at]);
        }

        return new(code);
    }

    private static FrozenSet<ulong> Codes(params ReadOnlySpan<string> names)
    {
        var codes = new HashSet<ulong>();
        foreach (var name in names)
        {
            codes.Add(Of(name).Code);
        }

        return codes.ToFrozenSet();
    }
}

namespace Search.Enrichment.Text;

/// <summary>
/// Tells lines that end a paragraph from those that a typewriter's width ended: in a text whose lines often go on with a small letter, a
/// line break ends nothing where the line before is full or its sentence goes on.
/// </summary>
internal readonly struct LineBreaks
{
    private const int LeastBreaks = 2;

    private readonly int _full;

    private LineBreaks(int full) => _full = full;

    /// <summary>Looks over the lines of a text.</summary>
    public static LineBreaks Of(string text)
    {
        var (breaks, flowing, longest) = (0, 0, 0);
        for (var start = text.IndexOf('\n') + 1; start > 0 && start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            longest = Math.Max(longest, (end < 0 ? text.Length : end) - start);
            if (end < 0 || end + 1 >= text.Length)
            {
                break;
            }

            var isSingle = end > start && !char.IsWhiteSpace(text[end + 1]);
            breaks += isSingle ? 1 : 0;
            flowing += isSingle && char.IsLower(text[end + 1]) ? 1 : 0;
            start = end + 1;
        }

        return new(breaks >= LeastBreaks && flowing * 3 >= breaks ? longest * 3 / 4 : int.MaxValue);
    }

    /// <summary>Says whether the line break at a position ends nothing; the first of a text always ends its heading.</summary>
    public bool IsSoft(string text, int at)
    {
        if (_full == int.MaxValue || at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        var start = text.LastIndexOf('\n', Math.Max(at - 1, 0));
        var isHeading = start < 0 || at == 0;
        return !isHeading && at - start > 1 && (at - start > _full || char.IsLower(text[at + 1])
            || text[at - 1] is not ('.' or '!' or '?' or ':'));
    }
}

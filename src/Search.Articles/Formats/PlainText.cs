namespace Search.Articles;

/// <summary>Brings text to the form that articles keep: lines parted by single line feeds, no blank ones, no space at either end.</summary>
internal static class PlainText
{
    /// <summary>Makes one line: every run of white space becomes one space.</summary>
    public static string Line(string text)
    {
        var trimmed = text.Trim();
        return IsLine(trimmed) ? trimmed : string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// Makes paragraphs: line ends of any kind become line feeds, blank lines go, and lines broken at a fixed width are joined.
    /// </summary>
    public static string Paragraphs(string text)
    {
        if (!text.AsSpan().ContainsAny('\n', '\r', '\u2029'))
        {
            return text.Trim();
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return HardWrap.IsWrapped(lines) ? HardWrap.Join(lines) : string.Join('\n', Trimmed(lines));
    }

    private static IEnumerable<string> Trimmed(string[] lines) => lines.Select(line => line.Trim()).Where(line => line.Length > 0);

    private static bool IsLine(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || text[i - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }
}

namespace Search.Articles;

/// <summary>Finds where the first sentence of a text ends.</summary>
/// <remarks>
/// A sentence ends at . ! ? … or their Arabic form, with closing quotes after them, before white space and a letter that is not lower case,
/// or at the end of the paragraph. A full stop after an initial or a common abbreviation of reports (Gen., Mr., Jan., U.S.) ends none.
/// </remarks>
internal static class Sentences
{
    /// <summary>
    /// The longest heading that is made of a sentence, in UTF-16 code units; a longer one is cut at a word and ends with an ellipsis.
    /// </summary>
    public const int Longest = 250;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = new HashSet<string>(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Brig", "Adm", "Sen", "Rep",
        "Gov", "Pres", "St", "No", "vs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct",
        "Nov", "Dec", "Inc", "Ltd", "Co", "Corp", "a.m", "p.m", "e.g", "i.e", "им", "г", "ул", "см", "вул",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the first sentence, or "" of a text that has none.</summary>
    public static string First(string text)
    {
        var paragraph = text.AsSpan().TrimStart();
        var feed = paragraph.IndexOf('\n');
        paragraph = (feed < 0 ? paragraph : paragraph[..feed]).TrimEnd();
        return Cut(paragraph[..EndOfFirst(paragraph)]);
    }

    /// <summary>Says whether a line ends as a sentence does, quotes and brackets after the full stop included.</summary>
    public static bool EndsOne(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd().TrimEnd("\"'”’»)]“").TrimEnd();
        return !end.IsEmpty && end[^1] is '.' or '!' or '?' or '…' or '؟' or ':' or ';' or ',';
    }

    private static int EndOfFirst(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' or '…' or '؟' && EndAfter(text, at) is var end and > 0)
            {
                return end;
            }
        }

        return text.Length;
    }

    private static int EndAfter(ReadOnlySpan<char> text, int mark)
    {
        var end = mark + 1;
        while (end < text.Length && text[end] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '.')
        {
            end++;
        }

        var next = text[end..].TrimStart();
        var parted = end < text.Length && char.IsWhiteSpace(text[end]);
        return next.IsEmpty ? text.Length
            : parted && !char.IsLower(next[0]) && !(text[mark] == '.' && IsAbbreviation(text[..mark])) ? end
            : 0;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(' ', '(', '“') + 1)..];
        return Abbreviations.Contains(word) || (word.Length > 0 && char.IsUpper(word[^1]) && (word.Length == 1 || word[^2] == '.'));
    }

    private static string Cut(ReadOnlySpan<char> sentence)
    {
        if (sentence.Length <= Longest)
        {
            return sentence.ToString();
        }

        var space = sentence[..Longest].LastIndexOf(' ');
        var end = space > Longest / 2 ? space : char.IsHighSurrogate(sentence[Longest - 2]) ? Longest - 2 : Longest - 1;
        return string.Concat(sentence[..end], "…");
    }
}

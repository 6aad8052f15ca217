using System.Text;

namespace Search.Indexing;

/// <summary>Reads the words in a part of a query.</summary>
internal static class QueryWords
{
    /// <summary>
    /// Gets the text in lower case from its first word to the end of its last, with single spaces; "" where there is no word.
    /// </summary>
    public static string Normal(string text)
    {
        var words = new WordBreaks(text);
        if (!words.Next())
        {
            return "";
        }

        var start = words.Start;
        var end = words.End;
        while (words.Next())
        {
            end = words.End;
        }

        return SingleSpaced(text.AsSpan(start, end - start));
    }

    /// <summary>Says whether a normal text can be the beginning of a word: one word of at least two characters.</summary>
    public static bool CanBegin(string text)
    {
        var words = new WordBreaks(text);
        return words.Next() && words.Start == 0 && words.End == text.Length && text.Length > 1;
    }

    /// <summary>Gets the words of a normal text.</summary>
    public static List<string> Split(string text)
    {
        var list = new List<string>();
        var words = new WordBreaks(text);
        while (words.Next())
        {
            list.Add(text[words.Start..words.End]);
        }

        return list;
    }

    /// <summary>
    /// Says whether the pieces of what was written as one word are looked for one after the other: those of F-16 and T-90 mean nothing
    /// apart, while those of al-Assad and peace-keepers do, and may be inflected.
    /// </summary>
    public static bool IsPhrase(List<string> pieces) =>
        pieces.Count > 1 && pieces.Exists(piece => piece.Length == 1 || piece.Any(char.IsDigit));

    private static string SingleSpaced(ReadOnlySpan<char> text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !(QueryLexer.IsQuote(c) && c != '"'))
            {
                spaced.Append(char.ToLowerInvariant(c));
            }
            else if (spaced.Length > 0 && spaced[^1] != ' ')
            {
                spaced.Append(' ');
            }
        }

        return spaced.ToString();
    }
}

namespace Search.Indexing;

/// <summary>Finds where the sentences of a text end, well enough to show whole ones.</summary>
/// <remarks>
/// A sentence ends at a line end, or at . ! ? … and closing marks before a space, unless the full stop follows an initial, a short title
/// (Mr., Gen.) or stands before a lower-case letter.
/// </remarks>
internal static class Sentences
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "sgt", "brig", "adm", "sen", "rep", "gov", "pres", "prof", "rev", "st",
            "no", "vs",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "corp", "им", "ім", "г",
            "м", "ул", "вул",
    };

    /// <summary>Gets where the sentence that holds a place begins.</summary>
    public static int StartOf(string text, int at, int floor)
    {
        var start = at;
        while (start > floor && !IsEnd(text, start))
        {
            start--;
        }

        while (start < at && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>Gets where the sentence that holds a place ends, exclusive.</summary>
    public static int EndOf(string text, int at)
    {
        var end = Math.Min(at + 1, text.Length);
        while (end < text.Length && !IsEnd(text, end))
        {
            end++;
        }

        while (end > at + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Gets which of some words of a text are the first of their sentence.</summary>
    /// <param name="text">The text that the words' places are of.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="first">The first word to look at.</param>
    /// <param name="end">The first word not to look at.</param>
    /// <param name="starts">Gets the numbers of the words, counted from <paramref name="first"/>.</param>
    public static void ReadStarts(string text, List<TextToken> tokens, int first, int end, List<int> starts)
    {
        starts.Clear();
        var sentenceEnd = 0;
        for (var at = first; at < end; at++)
        {
            if (tokens[at].Start >= sentenceEnd)
            {
                starts.Add(at - first);
                sentenceEnd = EndOf(text, tokens[at].Start);
            }
        }
    }

    /// <summary>Says whether a sentence ends right before a place.</summary>
    private static bool IsEnd(string text, int at)
    {
        if (text[at - 1] is '\n' || text[at] is '\n')
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        var stop = at - 1;
        while (stop > 0 && text[stop] is '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or ')' or ']')
        {
            stop--;
        }

        return text[stop] is '!' or '?' or '\u2026' or '\u061F' or '\u3002'
            || (text[stop] == '.' && !IsAbbreviation(text, stop) && !GoesOn(text, at));
    }

    private static bool GoesOn(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && char.IsLower(text[at]);
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text[start..stop];
        return (word.Length == 1 && char.IsUpper(word[0]) && (start == 0 || text[start - 1] != '.')) || Titles.Contains(word);
    }
}

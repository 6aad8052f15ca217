using System.Text;

namespace Search.Articles;

/// <summary>The words of a heading, for comparing headings: letters and digits in lower case, everything else parts them.</summary>
internal static class Words
{
    public static int Count(ReadOnlySpan<char> line)
    {
        var (count, inWord) = (0, false);
        foreach (var character in line)
        {
            var white = char.IsWhiteSpace(character);
            count += !white && !inWord ? 1 : 0;
            inWord = !white;
        }

        return count;
    }

    public static HashSet<string> Of(string line)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var character in line.Append(' '))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (word.Length > 0 && character is not ('\'' or '’'))
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}

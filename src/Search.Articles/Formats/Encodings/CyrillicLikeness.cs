using System.Text;

namespace Search.Articles;

/// <summary>How much bytes look like a text of a Slavic language in Cyrillic letters when they are read in some encoding.</summary>
/// <remarks>
/// Twelve letters make up more than half of any such text, and a small letter is followed by no capital in its word. The likeness is the
/// share of those letters in all signs that are not punctuation, less the share of words that break the rule: some 0.6 to 0.7 for a text,
/// under 0.4 for the same bytes in another encoding.
/// </remarks>
internal static class CyrillicLikeness
{
    private const string Common = "оеаинтсрвлкі";
    private const string Punctuation = "«»“”„’‘‚‹›–—…•·§№°©®™\u00A0\u00AD ";

    public static double Of(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var (signs, common, words, faults) = (0, 0, 0, 0);
        foreach (var word in Lenient(encoding).GetString(bytes).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words += word.Length > 1 ? 1 : 0;
            faults += BreaksCase(word) ? 1 : 0;
            foreach (var sign in word)
            {
                signs += Punctuation.Contains(sign, StringComparison.Ordinal) ? 0 : 1;
                common += Common.Contains(char.ToLowerInvariant(sign), StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return signs == 0 ? 0 : ((double)common / signs) - ((double)faults / Math.Max(1, words));
    }

    private static bool BreaksCase(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (char.IsLower(word[at - 1]) && char.IsUpper(word[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static Encoding Lenient(Encoding encoding) =>
        CodePagesEncodingProvider.Instance.GetEncoding(encoding.CodePage) ?? Encoding.GetEncoding(encoding.CodePage);
}

using System.Globalization;
using Lucene.Net.Analysis.Miscellaneous;

namespace Search.Indexing;

/// <summary>Writes words the way they are compared: lower case, without accents, one shape for each letter that has several.</summary>
/// <remarks>
/// Latin letters lose their accents (é, ł, ß become e, l, ss). In Cyrillic й and ї are letters of their own and stay, ё becomes е and ґ
/// becomes г as most print does, and stress marks go. Arabic loses vowel signs and tatweel, and the forms of alef, yeh and teh marbuta are
/// one each; Hebrew loses points and gershayim; Greek loses its accents. Digits of all scripts become 0 to 9, and commas between digits go.
/// All apostrophes become '.
/// </remarks>
internal static class Folding
{
    /// <summary>How many characters a folded word has at most for each of its own.</summary>
    public const int Growth = 4;

    private const char CombiningBreve = '\u0306';
    private const char CombiningDiaeresis = '\u0308';

    private static readonly string?[] Table = MakeTable();

    public static bool IsApostrophe(char c) =>
        c is '\'' or '\u2019' or '\u02BC' or '\u2018' or '\u0060' or '\u00B4' or '\u02B9' or '\uFF07';

    public static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';

    /// <summary>Folds one word.</summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="folded">Room for <see cref="Growth"/> times as many characters.</param>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                folded[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
            else
            {
                length = FoldOther(c, folded, length);
            }
        }

        return length;
    }

    /// <summary>Folds one word.</summary>
    public static string Fold(string word)
    {
        Span<char> folded = stackalloc char[word.Length * Growth];
        return new string(folded[..Fold(word, folded)]);
    }

    private static int FoldOther(char c, Span<char> folded, int length)
    {
        if (IsApostrophe(c))
        {
            folded[length] = '\'';
            return length + 1;
        }

        if (c is CombiningBreve or CombiningDiaeresis && length > 0)
        {
            folded[length - 1] = Compose(folded[length - 1], c);
            return length;
        }

        var replacement = Table[c];
        if (replacement is null)
        {
            folded[length] = c;
            return length + 1;
        }

        replacement.CopyTo(folded[length..]);
        return length + replacement.Length;
    }

    private static char Compose(char letter, char mark) => (letter, mark) switch
    {
        ('и', CombiningBreve) => 'й',
        ('і', CombiningDiaeresis) => 'ї',
        _ => letter,
    };

    /// <summary>What each UTF-16 code unit becomes; null where it stays as it is.</summary>
    private static string?[] MakeTable()
    {
        var table = new string?[char.MaxValue + 1];
        var output = new char[8];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var single = Single((char)c);
            var length = ASCIIFoldingFilter.FoldToASCII([single], 0, output, 0, 1);
            var folded = new string(output, 0, length).ToLowerInvariant();
            table[c] = IsDropped((char)c) ? "" : folded.Length == 1 && folded[0] == c ? null : folded;
        }

        return table;
    }

    private static bool IsDropped(char c) =>
        c is ',' or '"' or '\u05F3' or '\u05F4' or '\u0640'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static char Single(char c) => char.ToLowerInvariant(c) switch
    {
        'ё' or 'ѐ' => 'е',
        'ѝ' => 'и',
        'ґ' => 'г',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        var lower when !char.IsSurrogate(lower) && char.GetUnicodeCategory(lower) == UnicodeCategory.DecimalDigitNumber =>
            (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(lower)),
        var lower => lower,
    };
}
